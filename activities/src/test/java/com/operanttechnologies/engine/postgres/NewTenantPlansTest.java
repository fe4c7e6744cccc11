package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.WithDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organisation that came after the last statistics: its rows are found by their keys, and not by
 * going through all of them.
 */
@WithDatabase
class NewTenantPlansTest {
  private static final int ROWS = 2_000;

  @Autowired DatabaseAccess access;
  private JdbcClient sql;
  private TransactionTemplate transaction;

  @BeforeEach
  void aTableOfOneTenantWithStatistics() {
    var source =
        new DriverManagerDataSource(
            access.url(), access.owner().username(), access.owner().password());
    sql = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    sql.sql(
            """
            create table plan_probe (tenant_id uuid, id uuid default uuidv7(), other int,
              primary key (tenant_id, id))
            """)
        .update();
    sql.sql("alter table plan_probe set (autovacuum_enabled = false)").update();
    sql.sql("create index plan_probe_other on plan_probe (tenant_id, other)").update();
    sql.sql("select protect_tenant_table('plan_probe')").query((_, _) -> 1).list();
    fill(UUID.randomUUID());
    sql.sql("analyze plan_probe").update();
  }

  @AfterEach
  void forgetIt() {
    sql.sql("drop table plan_probe").update();
  }

  @Test
  void aNewTenantsRowIsFoundByItsKey() {
    UUID newcomer = UUID.randomUUID();
    fill(newcomer);

    List<String> plan =
        transaction.execute(_ -> {
          announce(newcomer);
          return sql.sql("explain select other from plan_probe where id = :id")
              .param("id", UUID.randomUUID())
              .query(String.class)
              .list();
        });

    assertThat(plan).anyMatch(line -> line.contains("using plan_probe_pkey"));
  }

  @Test
  void everyPolicyAsksForTheTenantOnlyWhenTheStatementRuns() {
    List<String> tooEarly =
        sql.sql(
                """
                select tablename from pg_policies
                where schemaname = 'public' and qual not like '%( SELECT (NULLIF(current_setting(%'
                """)
            .query(String.class)
            .list();

    assertThat(tooEarly).isEmpty();
  }

  private void fill(UUID tenant) {
    transaction.executeWithoutResult(_ -> {
      announce(tenant);
      sql.sql(
              "insert into plan_probe (tenant_id, other) select :tenant, n from"
                  + " generate_series(1, :rows) n")
          .param("tenant", tenant)
          .param("rows", ROWS)
          .update();
    });
  }

  private void announce(UUID tenant) {
    sql.sql("select set_config('operant.tenant', :tenant, true)")
        .param("tenant", tenant.toString())
        .query(String.class)
        .single();
  }
}
