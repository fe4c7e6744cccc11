package com.operanttechnologies.money.term;

import com.operanttechnologies.money.InvalidPrice;
import java.math.BigDecimal;
import java.util.List;

/** Which ramps a term can have. */
final class RampLimits {
  /** Stripe takes ten phases: those of the ramp, one before it and one to spare. */
  private static final int MOST_STEPS = 8;

  private static final int MOST_DECIMALS = 6;
  private static final int LAST_PERIOD = 120;
  private static final BigDecimal PRICE_BOUND = BigDecimal.TEN.pow(12);

  private RampLimits() {}

  static void check(String path, Term term) {
    List<RampStep> ramp = term.ramp();
    refuse(ramp.size() > MOST_STEPS, path + ".ramp", "A ramp has at most eight steps.");
    int before = 1;
    for (int i = 0; i < ramp.size(); i++) {
      RampStep step = ramp.get(i);
      String at = path + ".ramp[" + i + "].";
      refuse(
          step.from() <= before || step.from() > LAST_PERIOD,
          at + "from",
          "A step begins after the one before it, with period 2 to 120.");
      Integer periods = term.periods();
      refuse(
          periods != null && !term.renews() && step.from() > periods,
          at + "from",
          "A step begins within a term that ends.");
      checkPrice(at + "unitPrice", step.unitPrice());
      before = step.from();
    }
  }

  private static void checkPrice(String field, BigDecimal price) {
    refuse(price.signum() < 0, field, "The number must not be negative.");
    refuse(
        price.compareTo(PRICE_BOUND) >= 0,
        field,
        "The number must be less than 1,000,000,000,000.");
    refuse(price.scale() > MOST_DECIMALS, field, "The number has more than six decimal places.");
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new InvalidPrice(field, sentence);
    }
  }
}
