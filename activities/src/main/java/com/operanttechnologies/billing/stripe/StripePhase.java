package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /**
   * Without the period that is on the first invoice already.
   *
   * @param begun whether the first whole period has begun, so that Stripe cannot count from its day
   */
  static List<StripePhase> of(Order order, boolean begun) {
    List<StripePhase> phases = new ArrayList<>();
    List<RecurringItem> items = RecurringItem.of(order.currency(), order.lines());
    int from = order.firstPeriod();
    ShortInvoice shortOne = order.shortOne();
    if (shortOne != null) {
      phases.add(shortened(shortOne));
    } else if (begun) {
      phases.add(new StripePhase(1, next(order), items));
      from++;
    }
    for (Step step : order.steps()) {
      if (step.from() > from) {
        phases.add(new StripePhase(step.from() - from, null, items));
        from = step.from();
      }
      items = RecurringItem.of(order.currency(), step.lines());
    }
    int left = ends(order) ? last(order) + 1 - from : 1;
    if (left > 0) {
      phases.add(new StripePhase(left, null, items));
    }
    return phases;
  }

  /** The billing day after the first whole period. */
  static LocalDate next(Order order) {
    return order.dates().billsFrom().plusMonths(order.interval().months());
  }

  private static StripePhase shortened(ShortInvoice shortOne) {
    List<RecurringItem> items =
        RecurringItem.of(shortOne.draft().currency(), shortOne.draft().lines()).stream()
            .map(item -> item.during(shortOne.period()))
            .toList();
    return new StripePhase(1, shortOne.period().until(), items);
  }

  static boolean ends(Order order) {
    return order.dates().endsOn() != null;
  }

  private static int last(Order order) {
    Integer periods = order.term().periods();
    return periods == null ? 0 : periods;
  }
}
