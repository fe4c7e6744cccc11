package com.operanttechnologies.billing.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the form of a subscription comes to at the fake Stripe.
 *
 * @param known whether there is a product of this id
 */
public record StripePrices(Predicate<String> known) {

  /** As 4 months at 2400, then 1 month at 3600: what is billed each time, tax included. */
  public String phases(Map<String, String> fields) {
    List<String> phases = new ArrayList<>();
    boolean afterShort = false;
    for (int i = 0; fields.containsKey("phases[" + i + "][proration_behavior]"); i++) {
      String phase = "phases[" + i + "]";
      if (!"none".equals(fields.get(phase + "[proration_behavior]"))) {
        throw new IllegalStateException("It would be prorated");
      }
      if (afterShort != "phase_start".equals(fields.get(phase + "[billing_cycle_anchor]"))) {
        throw new IllegalStateException("Periods would not begin with the phase");
      }
      String until = fields.get(phase + "[end_date]");
      afterShort = until != null;
      String months = fields.get(phase + "[duration][interval_count]");
      phases.add(
          (afterShort ? "until " + until : months + " months")
              + " at "
              + perPeriod(fields, phase + "[items]"));
    }
    return String.join(", then ", phases);
  }

  public long perPeriod(Map<String, String> fields, String items) {
    long sum = 0;
    for (int i = 0; fields.containsKey(items + "[" + i + "][price_data][unit_amount]"); i++) {
      String product = fields.get(items + "[" + i + "][price_data][product]");
      if (!known.test(product)) {
        throw new IllegalStateException("No such product: " + product);
      }
      sum += Long.parseLong(fields.get(items + "[" + i + "][price_data][unit_amount]"));
    }
    return sum;
  }

  /** 0 if it is not said, −1 if it is over. */
  public static long ahead(Map<String, String> fields, String name) {
    String given = fields.get(name);
    if (given == null) {
      return 0;
    }
    long instant = Long.parseLong(given);
    return instant > Instant.now().getEpochSecond() ? instant : -1;
  }
}
