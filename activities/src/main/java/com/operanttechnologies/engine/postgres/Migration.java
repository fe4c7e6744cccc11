package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.InvalidSetting;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the schema to this release's, as the owner role. */
class Migration {
  private static final int OLDEST_SERVER = 180_000;

  private final FluentConfiguration flyway;
  private final DatabaseAccess access;

  Migration(DatabaseAccess access) {
    this.access = access;
    this.flyway =
        Flyway.configure()
            .dataSource(access.url(), access.owner().username(), access.owner().password())
            .locations("classpath:db/migration")
            .connectRetries(10)
            .placeholders(Map.of("app", access.app().username()));
  }

  void run() {
    refuseOldServer();
    flyway.load().migrate();
  }

  private void refuseOldServer() {
    int version =
        JdbcClient.create(flyway.getDataSource())
            .sql("select current_setting('server_version_num')::int")
            .query(Integer.class)
            .single();
    if (version < OLDEST_SERVER) {
      throw new InvalidSetting(
          "operant.database.url",
          "PostgreSQL 18 or later is needed, " + access.url() + " runs " + version / 10_000);
    }
  }
}
