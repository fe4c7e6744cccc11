package com.operanttechnologies.money.term;

import com.operanttechnologies.money.InvalidPrice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which ramps a term can have. */
final class RampLimits {
  /** Stripe takes ten phases: those of the ramp, one before it and one to spare. */
  private static final int MOST_STEPS = 8;

  private static final int MOST_DECIMALS = 6;
  private static final int LAST_PERIOD = 120;
  private static final BigDecimal PRICE_BOUND = BigDecimal.TEN.pow(12);
  private static final BigDecimal QUANTITY_BOUND = BigDecimal.TEN.pow(9);

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
      refuse(
          step.unitPrice() == null && step.quantity() == null,
          at + "unitPrice",
          "A step says a price, a quantity or both.");
      check(at + "unitPrice", step.unitPrice(), PRICE_BOUND, "1,000,000,000,000");
      check(at + "quantity", step.quantity(), QUANTITY_BOUND, "1,000,000,000");
      refuse(isNothing(step.quantity()), at + "quantity", "A quantity is more than zero.");
      before = step.from();
    }
  }

  private static boolean isNothing(@Nullable BigDecimal quantity) {
    return quantity != null && quantity.signum() == 0;
  }

  private static void check(
      String field, @Nullable BigDecimal number, BigDecimal bound, String boundText) {
    if (number != null) {
      refuse(number.signum() < 0, field, "The number must not be negative.");
      refuse(
          number.compareTo(bound) >= 0, field, "The number must be less than " + boundText + ".");
      refuse(number.scale() > MOST_DECIMALS, field, "The number has more than six decimal places.");
    }
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new InvalidPrice(field, sentence);
    }
  }
}
