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

/** What release 0.1 wrote is found again in versions. */
@WithDatabase
class SequenceUpgradeTest {
  private static final String SCHEMA = "before_versions";

  private static final String OLD_ROWS =
      """
      select set_config('operant.tenant', '00000000-0000-0000-0000-000000000001', true);
      insert into tenant_route (tenant_id) values ('00000000-0000-0000-0000-000000000001');
      insert into tenant (tenant_id, name) values ('00000000-0000-0000-0000-000000000001', 'Acme Sails');
      insert into sequence (tenant_id, name, is_default) select tenant_id, 'After a quote', true from tenant;
      insert into step (tenant_id, sequence_id, position, anchor, days, subject, html, text)
        select tenant_id, id, 1, 'start', 2, 's', 'h', 't' from sequence;
      insert into contact (tenant_id, email, name) select tenant_id, 'bob@buyer.example', 'Bob' from tenant;
      insert into quote (tenant_id, number, contact_id) select tenant_id, 'Q-1', id from contact;
      insert into enrollment (tenant_id, sequence_id, quote_id, contact_id, state, ends_at)
        select q.tenant_id, s.id, q.id, q.contact_id, 'active', now() from quote q, sequence s;
      """;

  private static final String FOUND =
      """
      select count(*) from enrollment
      join sequence on sequence.id = enrollment.sequence_id and sequence.state = 'live'
      join sequence_version version on version.id = enrollment.version_id
        and version.id = sequence.live_version and version.state = 'published'
      join step on step.version_id = version.id and step.amount = 2 and step.kind = 'mail'
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
  void runningEnrollmentsKeepTheirStepsAsVersionOne() {
    String url =
        access.url() + (access.url().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
    var source =
        new DriverManagerDataSource(url, access.owner().username(), access.owner().password());
    flyway(source).target("005").load().migrate();
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
