package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods of one price that Stripe bills one after the other.
 *
 * @param periods how many; of the last phase of what goes on, one: the schedule lets it go on
 * @param rounding of each period to coins
 */
record StripePhase(int periods, List<InvoiceLine> lines, BigDecimal rounding) {

  /** Without the period that is on the first invoice already. */
  static List<StripePhase> of(Order order) {
    List<StripePhase> phases = new ArrayList<>();
    int from = order.firstPeriod();
    List<InvoiceLine> lines = order.lines();
    BigDecimal rounding = order.totals().rounding();
    for (Step step : order.steps()) {
      if (step.from() > from) {
        phases.add(new StripePhase(step.from() - from, lines, rounding));
        from = step.from();
      }
      lines = step.lines();
      rounding = step.totals().rounding();
    }
    phases.add(new StripePhase(ends(order) ? last(order) + 1 - from : 1, lines, rounding));
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
