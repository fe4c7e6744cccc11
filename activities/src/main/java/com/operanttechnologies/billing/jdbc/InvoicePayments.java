package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.UUID;

/** With what the built-in invoices were paid; the engine reckons itself what is left of them. */
record InvoicePayments(Tenants tenants) {
  private static final String ADD =
      """
      insert into billing_invoice_payment (tenant_id, id, invoice_id, amount)
      values (:tenant, :payment, :invoice, :amount)
      on conflict do nothing
      """;

  private static final String LOCK =
      """
      select id, state, gross from billing_invoice where key = :key for update
      """;

  private static final String PAID =
      """
      select coalesce(sum(amount), 0) from billing_invoice_payment where invoice_id = :invoice
      """;

  private static final String TAKE_BACK =
      """
      delete from billing_invoice_payment
      where invoice_id in (select id from billing_invoice where key = :key)
      """;

  private record Owed(UUID invoice, boolean open, BigDecimal gross) {}

  /** Books the payment once, and answers what is left. */
  BigDecimal setOff(String key, Prepayment payment) {
    Owed owed =
        tenants
            .sql(LOCK)
            .param("key", key)
            .query((row, _) ->
                new Owed(
                    row.getObject("id", UUID.class),
                    row.getString("state").equals("open"),
                    row.getBigDecimal("gross")))
            .optional()
            .filter(Owed::open)
            .orElseThrow(() -> new BillingRefused("There is no open invoice to pay."));
    tenants
        .sql(ADD)
        .param("payment", payment.payment())
        .param("invoice", owed.invoice)
        .param("amount", payment.amount())
        .update();
    BigDecimal left = owed.gross.subtract(paid(owed.invoice));
    if (left.signum() < 0) {
      throw new BillingRefused("More was paid than the invoice bills.");
    }
    return left;
  }

  private BigDecimal paid(UUID invoice) {
    return tenants.sql(PAID).param("invoice", invoice).query(BigDecimal.class).single();
  }

  /** The invoice is void: nothing is paid on it. */
  void takeBack(String key) {
    tenants.sql(TAKE_BACK).param("key", key).update();
  }
}
