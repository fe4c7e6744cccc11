package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods of one price that Stripe bills one after the other.
 *
 * @param periods how many; of the last phase of what goes on, one: the schedule lets it go on
 */
record StripePhase(int periods, List<InvoiceLine> lines) {

  /** Without the period that is on the first invoice already. */
  static List<StripePhase> of(Order order) {
    List<StripePhase> phases = new ArrayList<>();
    int from = order.firstPeriod();
    List<InvoiceLine> lines = order.lines();
    for (Step step : order.steps()) {
      if (step.from() > from) {
        phases.add(new StripePhase(step.from() - from, lines));
        from = step.from();
      }
      lines = step.lines();
    }
    phases.add(new StripePhase(ends(order) ? last(order) + 1 - from : 1, lines));
    return phases;
  }

  static boolean ends(Order order) {
    return order.dates().endsOn() != null;
  }

  private static int last(Order order) {
    Integer periods = order.term().periods();
    return periods == null ? 0 : periods;
  }
}
