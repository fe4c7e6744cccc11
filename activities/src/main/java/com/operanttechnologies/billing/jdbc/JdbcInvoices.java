package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The built-in invoices: one a key, numbered without gaps. */
class JdbcInvoices implements Invoices {
  private static final String INSERT =
      """
      insert into billing_invoice (tenant_id, key, account_id, number, reference, po_number,
        currency, net, tax, rounding, gross)
      values (:tenant, :key, :account, :number, :reference, :poNumber, :currency, :net, :tax,
        :rounding, :gross)
      returning id
      """;

  private static final String INSERT_LINES =
      """
      insert into billing_invoice_line (tenant_id, invoice_id, position, description, quantity,
        unit_price, net, tax_percent, interval)
      select :tenant, :invoice, l.position, l.description, l.quantity, l."unitPrice", l.net,
        l."taxPercent", l.interval
      from jsonb_to_recordset(:lines::jsonb) as l (position int, description text,
        quantity numeric, "unitPrice" numeric, net numeric, "taxPercent" numeric, interval text)
      """;

  private static final String INSERT_TAXES =
      """
      insert into billing_invoice_tax (tenant_id, invoice_id, rate, base, tax)
      select :tenant, :invoice, t.rate, t.base, t.tax
      from jsonb_to_recordset(:taxes::jsonb) as t (rate numeric, base numeric, tax numeric)
      """;

  private static final String FIND =
      """
      select id, number, currency, net, tax, gross from billing_invoice where key = :key
      """;

  private static final String CANCEL =
      """
      update billing_invoice set state = 'void' where key = :key
      """;

  private final Tenants tenants;
  private final InvoiceNumbers numbers;
  private final InvoicePayments payments;
  private final JsonMapper json = new JsonMapper();

  JdbcInvoices(Tenants tenants, InvoiceNumbers numbers) {
    this.tenants = tenants;
    this.numbers = numbers;
    this.payments = new InvoicePayments(tenants);
  }

  @Override
  public Issued issue(UUID tenant, String key, Order order) {
    return tenants.as(
        tenant,
        () -> {
          int year = numbers.lockYear();
          return found(key).orElseGet(() -> issueHere(key, numbers.take(year), order));
        });
  }

  private Issued issueHere(String key, String number, Order order) {
    InvoiceDraft draft = order.draft();
    InvoiceTotals totals =
        InvoiceTotals.of(draft.currency(), draft.lines(), draft.totals().rounding());
    UUID account = UUID.fromString(order.account());
    tenants.sql(JdbcSubscriptions.REOPEN).param("account", account).update();
    UUID invoice =
        tenants
            .sql(INSERT)
            .param("key", key)
            .param("account", account)
            .param("number", number)
            .param("reference", order.reference())
            .param("poNumber", order.poNumber())
            .param("currency", draft.currency())
            .param("net", totals.sum().net())
            .param("tax", totals.sum().tax())
            .param("rounding", totals.sum().rounding())
            .param("gross", totals.sum().gross())
            .query(UUID.class)
            .single();
    insertLines(invoice, draft.lines());
    insertTaxes(invoice, totals.taxes());
    return new Issued(invoice.toString(), number, draft.currency(), totals.sum());
  }

  private void insertLines(UUID invoice, List<InvoiceLine> lines) {
    List<Line> rows = new ArrayList<>();
    IntStream.range(0, lines.size()).forEach(i -> rows.add(Line.of(i + 1, lines.get(i))));
    tenants
        .sql(INSERT_LINES)
        .param("invoice", invoice)
        .param("lines", json.writeValueAsString(rows))
        .update();
  }

  private void insertTaxes(UUID invoice, List<TaxCategory> taxes) {
    tenants
        .sql(INSERT_TAXES)
        .param("invoice", invoice)
        .param("taxes", json.writeValueAsString(taxes))
        .update();
  }

  @Override
  public Issued find(UUID tenant, String key) {
    return tenants.as(
        tenant,
        () ->
            found(key)
                .orElseThrow(() -> new BillingRefused("The invoice has vanished from billing.")));
  }

  private Optional<Issued> found(String key) {
    return tenants
        .sql(FIND)
        .param("key", key)
        .query((row, _) ->
            new Issued(
                row.getString("id"),
                row.getString("number"),
                row.getString("currency"),
                new Sum(
                    row.getBigDecimal("net"),
                    row.getBigDecimal("tax"),
                    row.getBigDecimal("gross"))))
        .optional();
  }

  @Override
  public BigDecimal setOff(UUID tenant, String key, Prepayment payment) {
    return tenants.as(tenant, () -> payments.setOff(key, payment));
  }

  @Override
  public void cancel(UUID tenant, String key) {
    tenants.run(
        tenant,
        () -> {
          payments.takeBack(key);
          tenants.sql(CANCEL).param("key", key).update();
        });
  }

  /** A line as the statement unpacks it. */
  private record Line(
      int position,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal net,
      BigDecimal taxPercent,
      String interval) {

    static Line of(int position, InvoiceLine line) {
      return new Line(
          position,
          line.description(),
          line.quantity(),
          line.unitPrice(),
          line.net(),
          line.taxPercent(),
          line.interval().code());
    }
  }
}
