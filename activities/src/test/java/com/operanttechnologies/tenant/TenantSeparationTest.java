package com.operanttechnologies.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.testing.WithDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

@WithDatabase
class TenantSeparationTest {
  /**
   * What is read before the tenant is known: only hashes, ids, codes and instants stand in these.
   */
  private static final Set<String> ROUTING =
      Set.of(
          "tenant_route",
          "key_check",
          "process_epoch",
          "link_route",
          "login_route",
          "session_route",
          "ticket_route",
          "key_route",
          "outbox",
          "due",
          "throttle",
          "restoration",
          "hook_route",
          "relay_turn",
          "installation_seal",
          "flyway_schema_history");

  private static final Set<String> ROUTING_TYPES =
      Set.of("bytea", "uuid", "timestamp with time zone", "bigint", "integer", "boolean");
  private static final Set<String> ROUTING_CODES = Set.of("kind", "key_id");

  @Autowired Tenants tenants;
  @Autowired Routing routing;

  @Test
  void everyOtherTableIsProtectedByForcedRowLevelSecurity() {
    List<String> unprotected =
        routing
            .sql(
                "select relname from pg_class where relkind in ('r', 'p') and relnamespace ="
                    + " 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity)")
            .query(String.class)
            .list();

    assertThat(unprotected).containsExactlyInAnyOrderElementsOf(ROUTING);
  }

  @Test
  void routingTablesHoldOnlyHashesIdsCodesAndInstants() {
    List<String> others =
        routing
            .sql(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and table_name in (:routing)"
                    + " and table_name <> 'flyway_schema_history'"
                    + " and data_type not in (:types) and column_name not in (:codes)")
            .param("routing", ROUTING)
            .param("types", ROUTING_TYPES)
            .param("codes", ROUTING_CODES)
            .query(String.class)
            .list();

    assertThat(others).isEmpty();
  }

  @Test
  void everyForeignKeyBetweenTenantTablesCarriesTheTenant() {
    List<String> plain =
        routing
            .sql(
                """
                select c.conrelid::regclass || '.' || c.conname
                from pg_constraint c
                join pg_class target on target.oid = c.confrelid and target.relrowsecurity
                where c.contype = 'f'
                and not exists (
                  select 1 from pg_attribute a
                  where a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname = 'tenant_id')
                """)
            .query(String.class)
            .list();

    assertThat(plain).isEmpty();
  }

  @Test
  void aQueryWithoutATenantThrowsInPlaceOfShowingNothing() {
    assertThatThrownBy(() -> tenants.sql("select 1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Tenants.as");
  }

  @Test
  void oneTenantNeitherSeesNorChangesNorMovesAnothersRows() {
    UUID acme = newTenant("Acme Sails");
    UUID rival = newTenant("Rival Ropes");
    tenants.run(acme, () -> contact("bob@example.com"));

    int seen =
        tenants.as(
            rival, () -> tenants.sql("select count(*) from contact").query(Integer.class).single());
    int changed =
        tenants.as(
            rival,
            () ->
                tenants
                    .sql("update contact set name = 'x' where tenant_id = :acme")
                    .param("acme", acme)
                    .update());

    assertThat(seen).isZero();
    assertThat(changed).isZero();
    assertThatThrownBy(() ->
            tenants.run(
                acme,
                () ->
                    tenants
                        .sql("update contact set tenant_id = :rival")
                        .param("rival", rival)
                        .update()))
        .isInstanceOfAny(
            UncategorizedSQLException.class,
            BadSqlGrammarException.class,
            DataIntegrityViolationException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void aTransactionOfOneTenantCannotActForAnother() {
    UUID acme = newTenant("Acme Sails");
    UUID rival = newTenant("Rival Ropes");

    assertThatThrownBy(() -> tenants.run(acme, () -> tenants.run(rival, () -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyTenantTableHidesItsRowsFromAnotherTenant() {
    UUID rival = newTenant("Rival Ropes");
    List<String> tables =
        routing
            .sql(
                "select relname from pg_class where relkind = 'r' and relnamespace ="
                    + " 'public'::regnamespace and relrowsecurity")
            .query(String.class)
            .list();

    for (String table : tables) {
      List<UUID> owners =
          tenants.as(
              rival,
              () ->
                  tenants.sql("select distinct tenant_id from " + table).query(UUID.class).list());
      assertThat(owners).as(table).isSubsetOf(rival);
    }
  }

  private UUID newTenant(String name) {
    UUID id =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    tenants.run(
        id,
        () ->
            tenants
                .sql("insert into tenant (tenant_id, name) values (:tenant, :name)")
                .param("name", name)
                .update());
    return id;
  }

  private void contact(String email) {
    tenants
        .sql("insert into contact (tenant_id, email, name) values (:tenant, :email, 'Bob')")
        .param("email", email)
        .update();
  }
}
