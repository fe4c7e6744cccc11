package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.InvoiceDraft.ShortInvoice;
import com.operanttechnologies.billing.InvoiceLine;
import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.Sum;
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
    List<RecurringItem> items = items(order, order.lines(), order.totals());
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
      items = items(order, step.lines(), step.totals());
    }
    int left = ends(order) ? last(order) + 1 - from : 1;
    if (left > 0) {
      phases.add(new StripePhase(left, null, items));
    }
    return phases;
  }

  /**
   * An item is one amount for all lines of a tax rate, so that Stripe shows no quantity. Where it
   * changes by period the item's name says it.
   */
  private static List<RecurringItem> items(Order order, List<InvoiceLine> lines, Sum totals) {
    List<InvoiceLine> named =
        order.term().countsByPeriod() ? lines.stream().map(StripePhases::counted).toList() : lines;
    return RoundedItems.of(order.currency(), named, totals.rounding());
  }

  private static InvoiceLine counted(InvoiceLine line) {
    return line.discount()
        ? line
        : line.named(PlainNumber.text(line.quantity()) + " × " + line.description());
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
