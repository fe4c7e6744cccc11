package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.postgres.EmbeddedDatabase.EmbeddedPasswords;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes database and roles of an embedded cluster, and then lets only passwords in. */
class EmbeddedRoles {
  private static final String HBA =
      """
      # written at each start: no local process gets in without the password
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final JdbcClient sql;
  private final EmbeddedPasswords passwords;

  EmbeddedRoles(EmbeddedPostgres server, EmbeddedPasswords passwords) {
    this.sql =
        JdbcClient.create(
            server.getPostgresDatabase(java.util.Map.of("password", passwords.superuser())));
    this.passwords = passwords;
  }

  void create() {
    sql.sql("alter role postgres password '" + passwords.superuser() + "'").update();
    role("operant_owner", passwords.owner(), "");
    role("operant_app", passwords.app(), "nobypassrls");
    if (missing("select 1 from pg_database where datname = 'operant'")) {
      sql.sql("create database operant owner operant_owner").update();
    }
  }

  private void role(String name, String password, String attributes) {
    if (missing("select 1 from pg_roles where rolname = '" + name + "'")) {
      sql.sql("create role " + name + " login " + attributes + " password '" + password + "'")
          .update();
    }
  }

  private boolean missing(String query) {
    return sql.sql(query).query(Integer.class).optional().isEmpty();
  }

  void requirePasswords(Path data) throws IOException {
    Path hba = data.resolve("pg_hba.conf");
    if (!HBA.equals(Files.readString(hba))) {
      Files.writeString(hba, HBA);
      sql.sql("select pg_reload_conf()").query(Boolean.class).single();
    }
  }
}
