package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.TermDates;
import java.util.List;
import java.util.UUID;

/**
 * Where recurring lines are kept. Calls of the same key, also at the same time, mean the same
 * subscription; each throws {@link BillingRefused} or {@link BillingUnavailable}.
 */
public interface Subscriptions {

  /** Starts the subscription or finds it, and answers what the engine calls it. */
  String start(UUID tenant, String key, Order order);

  /** Cancels the subscription; nothing happens if there is none. */
  void cancel(UUID tenant, String key);

  /**
   * What is billed every month, quarter or year on this account.
   *
   * @param dates from when, and how long; with a plain term the first period is on the invoice
   */
  record Order(
      String account,
      Interval interval,
      String currency,
      Sum totals,
      Term term,
      TermDates dates,
      List<InvoiceLine> lines) {

    public Order {
      lines = List.copyOf(lines);
    }
  }
}
