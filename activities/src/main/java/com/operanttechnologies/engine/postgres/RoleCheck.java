package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.InvalidSetting;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to work as a role that row-level security does not bind. */
class RoleCheck {
  private static final String DANGEROUS =
      """
      select rolsuper or rolbypassrls
          or exists (select 1 from pg_tables where schemaname = 'public' and tableowner = current_user)
      from pg_roles where rolname = current_user
      """;

  private final JdbcClient sql;

  RoleCheck(DataSource app) {
    this.sql = JdbcClient.create(app);
  }

  void refuseDangerousRole() {
    if (sql.sql(DANGEROUS).query(Boolean.class).single()) {
      throw new InvalidSetting(
          "operant.database.username",
          "this role is a superuser, has BYPASSRLS or owns tables: tenants would not be separated. "
              + "Create one with: create role operant_app login nobypassrls");
    }
  }
}
