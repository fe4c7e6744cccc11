package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import java.time.LocalDate;
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

  /** What is billed every month, quarter or year on this account. */
  record Order(
      String account,
      Interval interval,
      String currency,
      Sum totals,
      LocalDate startsOn,
      List<InvoiceLine> lines) {

    public Order {
      lines = List.copyOf(lines);
    }
  }
}
