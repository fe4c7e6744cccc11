package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The phases of what an order bills at Stripe, one after the other. */
final class StripePhases {
  private StripePhases() {}

  /**
   * Without the period that is on the first invoice already.
   *
   * @param begun whether the first whole period has begun, so that Stripe cannot count from its day
   */
  static List<StripePhase> of(Order order, boolean begun) {
    List<StripePhase> phases = new ArrayList<>();
    List<RecurringItem> items =
        RoundedItems.of(order.currency(), order.lines(), order.totals().rounding());
    int from = order.firstPeriod();
    ShortInvoice shortOne = order.shortOne();
    if (shortOne != null) {
      phases.add(StripePhase.of(shortOne));
    } else if (begun) {
      phases.add(new StripePhase(1, next(order), items));
      from++;
    }
    for (Step step : order.steps()) {
      if (step.from() > from) {
        phases.add(new StripePhase(step.from() - from, null, items));
        from = step.from();
      }
      items = RoundedItems.of(order.currency(), step.lines(), step.totals().rounding());
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

  static boolean ends(Order order) {
    return order.dates().endsOn() != null;
  }

  private static int last(Order order) {
    Integer periods = order.term().periods();
    return periods == null ? 0 : periods;
  }
}
