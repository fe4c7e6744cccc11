package com.operanttechnologies.billing.http;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.Invoices;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices of the shared service. */
class HttpInvoices implements Invoices {
  private static final String INVOICES = "invoices";

  private final SignedHttp service;

  HttpInvoices(SignedHttp service) {
    this.service = service;
  }

  private record Body(
      String key,
      String account,
      String reference,
      @Nullable String poNumber,
      String currency,
      List<LineBody> lines,
      List<TaxCategory> taxes,
      SumBody totals) {}

  private record Answer(
      @Nullable String ref,
      @Nullable String number,
      @Nullable String currency,
      @Nullable Totals totals) {

    Issued issued() {
      if (ref == null || number == null || currency == null || totals == null) {
        throw SignedHttp.unreadable();
      }
      return new Issued(ref, number, currency, totals.sum());
    }
  }

  private record Totals(
      @Nullable BigDecimal net, @Nullable BigDecimal tax, @Nullable BigDecimal gross) {

    Sum sum() {
      if (net == null || tax == null || gross == null) {
        throw SignedHttp.unreadable();
      }
      return new Sum(net, tax, gross);
    }
  }

  @Override
  public Issued issue(UUID tenant, String key, Order order) {
    InvoiceDraft draft = order.draft();
    Body body =
        new Body(
            key,
            order.account(),
            order.reference(),
            order.poNumber(),
            draft.currency(),
            LineBody.of(draft.lines()),
            draft.taxes(),
            SumBody.of(draft.totals()));
    return service.post(tenant, INVOICES, key, body, Answer.class).issued();
  }

  @Override
  public Issued find(UUID tenant, String key) {
    return service
        .get(tenant, INVOICES, key, Answer.class)
        .orElseThrow(() -> new BillingRefused("The invoice has vanished from billing."))
        .issued();
  }

  private record PaymentBody(
      String key,
      String kind,
      String reference,
      String currency,
      BigDecimal amount,
      Instant paidAt) {}

  private record Left(@Nullable BigDecimal due) {}

  /** Services of before know no payments; then somebody has to deduct it. */
  @Override
  public BigDecimal setOff(UUID tenant, String key, Prepayment payment) {
    String id = payment.payment().toString();
    PaymentBody body =
        new PaymentBody(
            id,
            payment.kind(),
            payment.reference(),
            payment.currency(),
            payment.amount(),
            payment.receivedAt());
    BigDecimal due =
        service
            .postIfKnown(tenant, INVOICES + "/" + key + "/payments", id, body, Left.class)
            .orElseThrow(() -> new BillingRefused("Billing takes no payments on invoices."))
            .due();
    if (due == null) {
      throw SignedHttp.unreadable();
    }
    return due;
  }

  @Override
  public void cancel(UUID tenant, String key) {
    service.delete(tenant, INVOICES, key);
  }
}
