package com.operanttechnologies.engine.postgres;

import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema of its own as an older release left it, with Acme's rows in it, to be upgraded. */
final class OlderSchema implements AutoCloseable {
  private static final String ACME = "00000000-0000-0000-0000-000000000001";

  private final String name;
  private final DriverManagerDataSource source;
  private final FluentConfiguration flyway;

  /**
   * @param migration the last one of the older release
   * @param rows what it wrote as Acme
   */
  OlderSchema(DatabaseAccess access, String name, String migration, String rows) {
    this.name = name;
    String url = access.url() + (access.url().contains("?") ? "&" : "?") + "currentSchema=" + name;
    this.source =
        new DriverManagerDataSource(url, access.owner().username(), access.owner().password());
    this.flyway =
        Flyway.configure()
            .dataSource(source)
            .schemas(name)
            .defaultSchema(name)
            .locations("classpath:db/migration")
            .placeholders(Map.of("app", access.app().username()));
    flyway.target(migration).load().migrate();
    as(sql -> sql.sql(rows).update());
  }

  void upgrade() {
    flyway.target("latest").load().migrate();
  }

  /** How many the query counts; by the owner, whom the policies bind as well. */
  long count(String query) {
    return as(sql -> sql.sql(query).query(Long.class).single());
  }

  /** What is done as Acme. */
  private interface Work<T> {
    T by(JdbcClient sql);
  }

  private <T> T as(Work<T> work) {
    JdbcClient sql = JdbcClient.create(source);
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    T result =
        transaction.execute(_ -> {
          sql.sql("select set_config('operant.tenant', :acme, true)")
              .param("acme", ACME)
              .query(String.class)
              .single();
          return work.by(sql);
        });
    return Objects.requireNonNull(result);
  }

  @Override
  public void close() {
    JdbcClient.create(source).sql("drop schema if exists " + name + " cascade").update();
  }
}
