package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.WithDatabase;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What was sent before imprints were kept looks from then on as it did at the upgrade. */
@WithDatabase
class ImprintUpgradeTest {
  private static final String SCHEMA = "before_imprints";

  private static final String OLD_ROWS =
      """
      select set_config('operant.tenant', '00000000-0000-0000-0000-000000000001', true);
      insert into tenant_route (tenant_id) values ('00000000-0000-0000-0000-000000000001');
      insert into tenant (tenant_id, name, accent, logo, logo_type, time_zone)
        values ('00000000-0000-0000-0000-000000000001', 'Acme Sails', '#aa3300', 'x', 'image/png', 'Asia/Tokyo');
      insert into contact (tenant_id, email, name, locale) select tenant_id, 'bob@buyer.example', 'Bob', 'de' from tenant;
      insert into quote (tenant_id, number, contact_id) select tenant_id, 'Q-1', id from contact;
      insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until, customer, seller, totals, hash, sent_at)
        select tenant_id, id, 1, 'sent', 'EUR', '2026-12-31', '{}', '{}', '{}', 'h', '2026-11-26T20:00:00Z' from quote;
      insert into document (tenant_id, version_id, kind, pdf, sha256, pages)
        select tenant_id, id, 'quote', 'p', 's', 1 from quote_version;
      """;

  private static final String FOUND =
      """
      select count(*) from document
      join brand on brand.id = document.brand_id and brand.accent = '#aa3300' and brand.logo = 'x'
      where document.locale = 'de' and document.dated = '2026-11-27'
      """;

  @Autowired DatabaseAccess access;

  @AfterEach
  void forgetIt() {
    JdbcClient.create(
            new DriverManagerDataSource(
                access.url(), access.owner().username(), access.owner().password()))
        .sql("drop schema if exists " + SCHEMA + " cascade")
        .update();
  }

  @Test
  void papersThatWereSentGetTheBrandOfTheUpgrade() {
    String url =
        access.url() + (access.url().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
    var source =
        new DriverManagerDataSource(url, access.owner().username(), access.owner().password());
    flyway(source).target("218").load().migrate();
    JdbcClient sql = JdbcClient.create(source);
    sql.sql("do $$ begin perform 1; " + perform(OLD_ROWS) + " end $$").update();

    flyway(source).load().migrate();

    assertThat(found(source)).isOne();
  }

  /** By the owner, whom the policies bind as well. */
  private static long found(DriverManagerDataSource source) {
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    JdbcClient sql = JdbcClient.create(source);
    Long count =
        transaction.execute(_ -> {
          sql.sql("select set_config('operant.tenant', :acme, true)")
              .param("acme", "00000000-0000-0000-0000-000000000001")
              .query(String.class)
              .single();
          return sql.sql(FOUND).query(Long.class).single();
        });
    return Objects.requireNonNull(count);
  }

  private static String perform(String statements) {
    return statements.replaceFirst("select set_config", "perform set_config");
  }

  private FluentConfiguration flyway(DriverManagerDataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", access.app().username()));
  }
}
