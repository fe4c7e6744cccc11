package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.billing.Subscriptions.Step;
import com.operanttechnologies.money.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscription of a chain, in which each ends on the day on which the next begins: the prices
 * of a ramp. Without a ramp it is the only one.
 *
 * @param endsOn absent: it goes on
 */
record Link(
    String key, LocalDate startsOn, LocalDate billsFrom, @Nullable LocalDate endsOn, Sum totals) {

  /** A price that holds only for the period on the first invoice is billed there. */
  static List<Link> of(String key, Order order) {
    List<Link> links = new ArrayList<>();
    LocalDate starts = order.dates().startsOn();
    LocalDate bills = order.dates().billsFrom();
    Sum totals = order.totals();
    for (Step step : order.steps()) {
      if (step.from() > order.firstPeriod()) {
        links.add(new Link(key(key, links.size() + 1), starts, bills, step.on(), totals));
        starts = step.on();
        bills = step.on();
      }
      totals = step.totals();
    }
    links.add(new Link(key(key, links.size() + 1), starts, bills, order.dates().endsOn(), totals));
    return links;
  }

  /** The first has the key that a subscription always had. */
  static String key(String key, int number) {
    return number == 1 ? key : key + "-step-" + number;
  }
}
