package com.operanttechnologies.money.term;

import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ramp: from this period on, counted from 1, a unit costs this much, or there are so
 * many units, or both.
 *
 * @param from 2 at least, because price and quantity of the first period are the line's own
 * @param unitPrice absent: it stays what it was in the period before
 * @param quantity absent: it stays too
 */
public record RampStep(int from, @Nullable BigDecimal unitPrice, @Nullable BigDecimal quantity) {

  /** 20 and 20.00 are the same step, so that their lines are billed together. */
  public RampStep {
    unitPrice = stripped(unitPrice);
    quantity = stripped(quantity);
  }

  /** With another price only. */
  public RampStep(int from, BigDecimal unitPrice) {
    this(from, unitPrice, null);
  }

  private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  /** What is said here in place of what was before. */
  Units after(Units before) {
    return new Units(
        quantity == null ? before.quantity() : PlainNumber.of(quantity),
        unitPrice == null ? before.unitPrice() : PlainNumber.of(unitPrice));
  }
}
