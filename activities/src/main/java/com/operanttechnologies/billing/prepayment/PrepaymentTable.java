package com.operanttechnologies.billing.prepayment;

import com.operanttechnologies.billing.prepayment.Prepayment.State;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was paid on acceptance; one a version. */
@Component
class PrepaymentTable {
  private static final String INSERT =
      """
      insert into billing_prepayment (tenant_id, id, quote_id, version_id, kind, currency, amount,
        reference)
      values (:tenant, :id, :quote, :version, :kind, :currency, :amount, :reference)
      on conflict do nothing
      """;

  private static final String SET_OFF =
      """
      update billing_prepayment set state = 'set_off', due = :due, changed_at = now()
      where id = :id and state = 'waiting'
      """;

  private static final String REFUSE =
      """
      update billing_prepayment set state = 'refused', reason = :reason, changed_at = now()
      where id = :id and state = 'waiting'
      """;

  private static final String DECIDE =
      """
      update billing_prepayment set state = :state, reason = null, changed_at = now()
      where quote_id = :quote and state = 'refused'
      returning *
      """;

  private static final String TAKE_BACK =
      """
      update billing_prepayment set state = :state, reason = null, due = null, changed_at = now()
      where version_id = :version and state <> 'returned'
      """;

  private final Tenants tenants;

  PrepaymentTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** False if it is known. */
  boolean insert(Prepayment received) {
    return tenants
            .sql(INSERT)
            .param("id", received.payment())
            .param("quote", received.quote())
            .param("version", received.version())
            .param("kind", received.kind())
            .param("currency", received.currency())
            .param("amount", received.amount())
            .param("reference", received.reference())
            .update()
        == 1;
  }

  Optional<Prepayment> ofVersion(UUID version) {
    return tenants
        .sql("select * from billing_prepayment where version_id = :version")
        .param("version", version)
        .query((row, _) -> prepayment(row))
        .optional();
  }

  /** All of a quote, the newest first. */
  List<Prepayment> ofQuote(UUID quote) {
    return tenants
        .sql("select * from billing_prepayment where quote_id = :quote order by id desc")
        .param("quote", quote)
        .query((row, _) -> prepayment(row))
        .list();
  }

  /** False if it does not wait any more. */
  boolean setOff(UUID payment, BigDecimal due) {
    return tenants.sql(SET_OFF).param("id", payment).param("due", due).update() == 1;
  }

  /** False if it does not wait any more. */
  boolean refuse(UUID payment, String reason) {
    return tenants.sql(REFUSE).param("id", payment).param("reason", reason).update() == 1;
  }

  /** What becomes of one that was refused; empty if there is none. */
  Optional<Prepayment> decide(UUID quote, State state) {
    return tenants
        .sql(DECIDE)
        .param("quote", quote)
        .param("state", state.code())
        .query((row, _) -> prepayment(row))
        .optional();
  }

  /** It is not set off any more; false if there is nothing to take back. */
  boolean takeBack(UUID version, State state) {
    return tenants.sql(TAKE_BACK).param("version", version).param("state", state.code()).update()
        == 1;
  }

  private static Prepayment prepayment(ResultSet row) throws SQLException {
    return new Prepayment(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getString("kind"),
        row.getString("currency"),
        row.getBigDecimal("amount"),
        row.getString("reference"),
        State.ofCode(row.getString("state")),
        row.getBigDecimal("due"),
        row.getString("reason"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
