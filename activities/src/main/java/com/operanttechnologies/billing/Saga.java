package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedPart;
import com.operanttechnologies.money.PricedQuote;
import java.util.UUID;

/** One provisioning with the quote that it bills: the orders it gives, and their keys. */
record Saga(UUID tenant, Provisioning row, AcceptedQuote accepted) {

  String key(BillingPart part) {
    return new StepKeys(accepted.customer().contact(), row.version(), row.attempt()).of(part);
  }

  boolean bills(Interval interval) {
    return !part(interval).taxes().isEmpty();
  }

  Subscriptions.Order subscription(String account, Interval interval) {
    PricedQuote priced = accepted.priced();
    return new Subscriptions.Order(
        account,
        interval,
        accepted.currency(),
        part(interval).sum(),
        accepted.acceptedOn(),
        InvoiceDraft.linesOf(priced, interval));
  }

  Invoices.Order invoice(String account) {
    return new Invoices.Order(
        account, accepted.number(), accepted.poNumber(), InvoiceDraft.of(accepted.priced()));
  }

  private PricedPart part(Interval interval) {
    return accepted.priced().part(interval);
  }
}
