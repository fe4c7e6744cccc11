package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a price that depends on the quantity.
 *
 * @param upTo the last quantity that it holds for, itself included; absent: for all above
 * @param price for each unit in it
 * @param fee once, when the tier is reached
 */
public record Tier(@Nullable BigDecimal upTo, BigDecimal price, BigDecimal fee) {

  public Tier {
    PriceBounds.amount("price", price);
    PriceBounds.amount("fee", fee);
    if (upTo != null) {
      PriceBounds.quantity("upTo", upTo);
    }
  }

  boolean holds(BigDecimal quantity) {
    return upTo == null || quantity.compareTo(upTo) <= 0;
  }
}
