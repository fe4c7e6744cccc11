package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.money.term.ShortPeriod;
import java.util.List;

/** The phase before a billing day: what it costs is known, and its items say for which days. */
final class ShortPhase {
  private ShortPhase() {}

  static StripePhase of(ShortInvoice one) {
    List<RecurringItem> items =
        RecurringItem.of(one.draft().currency(), one.draft().lines()).stream()
            .map(item -> of(item, one.period()))
            .toList();
    return new StripePhase(1, one.period().until(), items);
  }

  private static RecurringItem of(RecurringItem item, ShortPeriod period) {
    String days =
        ", %s to %s, %d of %d days"
            .formatted(period.from(), period.last(), period.days(), period.of());
    int room = RecurringItem.LONGEST - days.length();
    String name = item.name().substring(0, Math.min(item.name().length(), room));
    return new RecurringItem(name + days, item.amount());
  }
}
