package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.money.term.ShortPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods of one price that Stripe bills one after the other, or one that ends on a billing day:
 * the days before the first one, or a whole period that has begun.
 *
 * @param periods how many; of the last phase of what goes on, one: the schedule lets it go on
 * @param until the billing day that ends it; absent: it ends after its periods
 */
record StripePhase(int periods, @Nullable LocalDate until, List<RecurringItem> items) {

  /** What is billed before a billing day; its items say for which days. */
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
