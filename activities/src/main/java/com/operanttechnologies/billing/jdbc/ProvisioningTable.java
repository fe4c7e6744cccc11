package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.BillingEngines;
import com.operanttechnologies.billing.Provisioning;
import com.operanttechnologies.billing.ProvisioningState;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows that sagas run over; one an accepted version. */
@Component
public class ProvisioningTable {
  private static final String INSERT =
      """
      insert into provisioning (tenant_id, quote_id, version_id, state, engine)
      values (:tenant, :quote, :version, 'running',
        coalesce((select engine from billing_choice), 'standard'))
      on conflict (tenant_id, version_id) do nothing
      returning id
      """;

  private static final String OF_QUOTE =
      """
      select * from provisioning
      where quote_id = :quote
      order by started_at desc
      limit 1
      """;

  /* Going on means that what it waited for is over. */
  private static final String LOCK_RUNNING =
      """
      update provisioning set error = null
      where id = :id and state = 'running' and attempt = :attempt
      """;

  private static final String RECONCILED =
      """
      update provisioning set accepted = :accepted, billed = :billed, currency = :currency,
        equal = :equal
      where id = :id
      """;

  private static final String RESTART =
      """
      update provisioning set state = 'running', attempt = attempt + 1, accepted = null,
        billed = null, equal = null, error = null, ended_at = null,
        engine = coalesce((select engine from billing_choice), 'standard')
      where id = :id and state = 'failed'
      """;

  /* Where nothing stands any more there is nothing left to do. */
  private static final String UNDO =
      """
      update provisioning set undone = true, error = null,
        state = case when state = 'failed' then 'undone' else 'compensating' end
      where id = :id and not undone
      returning state
      """;

  private final Tenants tenants;

  ProvisioningTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The new row's id; empty if the version has one. */
  public Optional<UUID> insert(UUID quote, UUID version) {
    return tenants
        .sql(INSERT)
        .param("quote", quote)
        .param("version", version)
        .query(UUID.class)
        .optional();
  }

  public Optional<UUID> findByVersion(UUID version) {
    return tenants
        .sql("select id from provisioning where version_id = :version")
        .param("version", version)
        .query(UUID.class)
        .optional();
  }

  public Optional<Provisioning> find(UUID id) {
    return tenants
        .sql("select * from provisioning where id = :id")
        .param("id", id)
        .query((row, _) -> provisioning(row))
        .optional();
  }

  public Optional<Provisioning> ofQuote(UUID quote) {
    return tenants
        .sql(OF_QUOTE)
        .param("quote", quote)
        .query((row, _) -> provisioning(row))
        .optional();
  }

  /** Locks the row; false if this attempt does not run any more. */
  public boolean lockRunning(UUID id, int attempt) {
    return tenants.sql(LOCK_RUNNING).param("id", id).param("attempt", attempt).update() == 1;
  }

  public void reconciled(
      UUID id, BigDecimal accepted, BigDecimal billed, String currency, boolean equal) {
    tenants
        .sql(RECONCILED)
        .param("id", id)
        .param("accepted", accepted)
        .param("billed", billed)
        .param("currency", currency)
        .param("equal", equal)
        .update();
  }

  /** Why it does not go on right now. */
  public void say(UUID id, String error) {
    tenants
        .sql("update provisioning set error = :error where id = :id and state = 'running'")
        .param("id", id)
        .param("error", error)
        .update();
  }

  /** Something more that went wrong; said once. */
  public void alsoSay(UUID id, String error) {
    tenants
        .sql(
            """
            update provisioning set error = concat_ws(' ', error, :error)
            where id = :id and position(:error in coalesce(error, '')) = 0
            """)
        .param("id", id)
        .param("error", error)
        .update();
  }

  public void beginUndo(UUID id) {
    tenants
        .sql("update provisioning set state = 'compensating' where id = :id and state = 'running'")
        .param("id", id)
        .update();
  }

  /** The acceptance was undone: the state that follows; empty if that is known. */
  public Optional<ProvisioningState> undo(UUID id) {
    return tenants
        .sql(UNDO)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(ProvisioningState::ofCode);
  }

  public void end(UUID id, ProvisioningState state, @Nullable String error) {
    tenants
        .sql(
            "update provisioning set state = :state, error = :error, ended_at = now() where id = :id")
        .param("id", id)
        .param("state", state.code())
        .param("error", error)
        .update();
  }

  /** Begins the next attempt; false if the row has not failed. */
  public boolean restart(UUID id) {
    return tenants.sql(RESTART).param("id", id).update() == 1;
  }

  private static Provisioning provisioning(ResultSet row) throws SQLException {
    return new Provisioning(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("version_id", UUID.class),
        ProvisioningState.ofCode(row.getString("state")),
        row.getInt("attempt"),
        BillingEngines.Kind.ofCode(row.getString("engine")),
        row.getBoolean("undone"),
        row.getBigDecimal("accepted"),
        row.getBigDecimal("billed"),
        row.getString("currency"),
        row.getObject("equal", Boolean.class),
        row.getString("error"));
  }
}
