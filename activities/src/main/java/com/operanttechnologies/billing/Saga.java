package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedLine;
import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.PricedQuote.Series;
import java.util.List;
import java.util.UUID;

/** One provisioning with the quote that it bills: the orders it gives, and their keys. */
record Saga(UUID tenant, Provisioning row, AcceptedQuote accepted) {

  String key(BillingPart part) {
    return new StepKeys(accepted.customer().contact(), row.version(), row.attempt()).of(part);
  }

  /** What is billed again and again, in the order in which it is started. */
  List<Series> series() {
    return accepted.priced().series();
  }

  List<Series> series(Interval interval) {
    return series().stream().filter(series -> series.interval() == interval).toList();
  }

  /** Whether there is a first invoice: not if everything begins later. */
  boolean isAnythingDue() {
    return accepted.priced().lines().stream().anyMatch(PricedLine::isDueFirst);
  }

  Subscriptions.Order subscription(String account, Series series) {
    return new Subscriptions.Order(
        account,
        series.interval(),
        accepted.currency(),
        series.part().sum(),
        series.term(),
        series.term().from(accepted.acceptedOn(), series.interval()),
        InvoiceDraft.linesOf(series.phases().getFirst(), series.interval()),
        series.phases().stream().skip(1).map(phase -> step(series, phase)).toList(),
        InvoiceDraft.shortOne(accepted.priced(), series, accepted.acceptedOn()));
  }

  private Subscriptions.Step step(Series series, Phase phase) {
    return new Subscriptions.Step(
        phase.from(),
        series.term().dayOf(phase.from(), accepted.acceptedOn(), series.interval()),
        phase.part().sum(),
        InvoiceDraft.linesOf(phase, series.interval()));
  }

  Invoices.Order invoice(String account) {
    return new Invoices.Order(
        account, accepted.number(), accepted.poNumber(), InvoiceDraft.of(accepted.priced()));
  }
}
