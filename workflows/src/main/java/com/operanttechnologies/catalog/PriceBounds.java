package com.operanttechnologies.catalog;

import com.operanttechnologies.money.InvalidPrice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a price may be made of; the same bounds as the calculator's, named by field. */
final class PriceBounds {
  static final int MOST_TIERS = 50;
  static final int MOST_DECIMALS = 6;
  private static final BigDecimal PRICE_BOUND = BigDecimal.TEN.pow(12);
  private static final BigDecimal QUANTITY_BOUND = BigDecimal.TEN.pow(9);

  private PriceBounds() {}

  static void amount(String field, BigDecimal amount) {
    refuse(amount.signum() < 0, field, "A price must not be negative.");
    refuse(amount.compareTo(PRICE_BOUND) >= 0, field, "A price is less than 1,000,000,000,000.");
    decimals(field, amount);
  }

  static void quantity(String field, BigDecimal quantity) {
    refuse(quantity.signum() <= 0, field, "A quantity is more than zero.");
    refuse(
        quantity.compareTo(QUANTITY_BOUND) >= 0, field, "A quantity is less than 1,000,000,000.");
    decimals(field, quantity);
  }

  private static void decimals(String field, BigDecimal number) {
    refuse(
        number.stripTrailingZeros().scale() > MOST_DECIMALS,
        field,
        "The number has more than six decimal places.");
  }

  /** Rising, without a gap, and open above: every quantity has exactly one tier. */
  static void tiers(List<Tier> tiers) {
    refuse(tiers.isEmpty(), "tiers", "Give at least one tier.");
    refuse(tiers.size() > MOST_TIERS, "tiers", "A price has at most 50 tiers.");
    @Nullable BigDecimal before = null;
    for (int i = 0; i < tiers.size(); i++) {
      BigDecimal upTo = tiers.get(i).upTo();
      boolean last = i == tiers.size() - 1;
      refuse(
          last != (upTo == null),
          "tiers[" + i + "].upTo",
          "The last tier has no upper end, and every other has one.");
      refuse(
          before != null && upTo != null && upTo.compareTo(before) <= 0,
          "tiers[" + i + "].upTo",
          "Each tier ends above the one before it.");
      before = upTo;
    }
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new InvalidPrice(field, sentence);
    }
  }
}
