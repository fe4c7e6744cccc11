package com.operanttechnologies.money.value;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a contract's value: the first invoice, or periods of one price.
 *
 * @param interval absent: the first invoice
 * @param from the first of these periods, counted from 1
 * @param to the last of them
 * @param each what one of them costs
 */
public record Summand(@Nullable Interval interval, int from, int to, Sum each) {

  static Summand firstInvoice(Sum sum) {
    return new Summand(null, 1, 1, sum);
  }

  /** How often it is added. */
  public int times() {
    return to - from + 1;
  }

  String name() {
    if (interval == null) {
      return "first invoice";
    }
    String period = interval.code() + " " + from;
    return from == to ? period : period + " to " + to;
  }
}
