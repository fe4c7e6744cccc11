package com.operanttechnologies.payment.jdbc;

import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What acceptances ask to be paid, and what was paid. */
@Component
public class PaymentTable {
  private static final String SET_TERM =
      """
      insert into payment_term (tenant_id, quote_id, kind, percent)
      values (:tenant, :quote, :kind, :percent)
      on conflict (tenant_id, quote_id) do update set kind = excluded.kind, percent = excluded.percent
      """;

  private static final String INSERT =
      """
      insert into payment (tenant_id, quote_id, version_id, number, kind, currency, amount)
      values (:tenant, :quote, :version, :number, :kind, :currency, :amount)
      on conflict (tenant_id, version_id) do nothing
      """;

  private static final String BEGIN =
      """
      update payment set try = try + 1, begun_at = :now, address = null, failed = false
      where id = :id
      """;

  private static final String PAID =
      """
      update payment set state = 'paid', paid_at = now(), failed = false, reference = :reference
      where id = :id and state <> 'paid'
      """;

  private static final String HEARD =
      """
      insert into payment_event (tenant_id, event, payment_id) values (:tenant, :event, :payment)
      on conflict do nothing
      """;

  private final Tenants tenants;

  PaymentTable(Tenants tenants) {
    this.tenants = tenants;
  }

  public void setTerm(UUID quote, PaymentTerm term) {
    if (term.kind() == PaymentTerm.Kind.NONE) {
      tenants
          .sql("delete from payment_term where quote_id = :quote")
          .param("quote", quote)
          .update();
      return;
    }
    tenants
        .sql(SET_TERM)
        .param("quote", quote)
        .param("kind", term.kind().code())
        .param("percent", term.percent())
        .update();
  }

  public PaymentTerm term(UUID quote) {
    return tenants
        .sql("select kind, percent from payment_term where quote_id = :quote")
        .param("quote", quote)
        .query((row, _) ->
            new PaymentTerm(
                PaymentTerm.Kind.ofCode(row.getString("kind")), row.getBigDecimal("percent")))
        .optional()
        .orElse(PaymentTerm.NONE);
  }

  /** False if the version has one. */
  public boolean insert(
      UUID quote, UUID version, String number, String kind, String currency, BigDecimal amount) {
    return tenants
            .sql(INSERT)
            .param("quote", quote)
            .param("version", version)
            .param("number", number)
            .param("kind", kind)
            .param("currency", currency)
            .param("amount", amount)
            .update()
        == 1;
  }

  /** All of a quote, the newest first. */
  public List<Payment> ofQuote(UUID quote) {
    return tenants
        .sql("select * from payment where quote_id = :quote order by id desc")
        .param("quote", quote)
        .query((row, _) -> payment(row))
        .list();
  }

  public Optional<Payment> lock(UUID id) {
    return tenants
        .sql("select * from payment where id = :id for update")
        .param("id", id)
        .query((row, _) -> payment(row))
        .optional();
  }

  /** The next try begins. */
  public void begin(UUID id, Instant now) {
    tenants.sql(BEGIN).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  public void setAddress(UUID id, int attempt, String address) {
    tenants
        .sql("update payment set address = :address where id = :id and try = :try")
        .param("id", id)
        .param("try", attempt)
        .param("address", address)
        .update();
  }

  /** False if this was told before. */
  public boolean heard(UUID payment, String event) {
    return tenants.sql(HEARD).param("payment", payment).param("event", event).update() == 1;
  }

  /** False if it was paid before. */
  public boolean paid(UUID id, String reference) {
    return tenants.sql(PAID).param("id", id).param("reference", reference).update() == 1;
  }

  public void failed(UUID id) {
    tenants
        .sql("update payment set failed = true where id = :id and state = 'due'")
        .param("id", id)
        .update();
  }

  /** What is not paid yet need not be paid any more. */
  public void cancel(UUID version) {
    tenants
        .sql("update payment set state = 'cancelled' where version_id = :version and state = 'due'")
        .param("version", version)
        .update();
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        row.getString("currency"),
        row.getBigDecimal("amount"),
        row.getString("state"),
        row.getInt("try"),
        instant(row, "begun_at"),
        row.getString("address"),
        row.getBoolean("failed"),
        instant(row, "paid_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
