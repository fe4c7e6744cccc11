package com.operanttechnologies.money.cash;

import com.operanttechnologies.money.IsoCurrency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounds what is paid half up to a step of coins, after tax: the difference is no part of any base
 * of tax (EN 16931, BT-114).
 *
 * @param increment absent: nothing is rounded
 */
public record CashRounding(IsoCurrency currency, @Nullable BigDecimal increment) {

  /** None for nothing and for 0. */
  public static CashRounding of(IsoCurrency currency, @Nullable BigDecimal increment) {
    boolean off = increment == null || increment.signum() == 0;
    return new CashRounding(currency, off ? null : increment);
  }

  public boolean isOn() {
    return increment != null;
  }

  /** What can be paid in coins. */
  public BigDecimal paid(BigDecimal amount) {
    return increment == null
        ? amount
        : amount
            .divide(increment, 0, RoundingMode.HALF_UP)
            .multiply(increment)
            .setScale(currency.decimals(), RoundingMode.UNNECESSARY);
  }

  /** What the rounding adds, or takes away where it is negative. */
  public BigDecimal difference(BigDecimal amount) {
    return paid(amount).subtract(amount);
  }

  /** How the difference comes about; only where it is on. */
  public String step(BigDecimal amount) {
    return "%s to the nearest %s, half up, is %s: %s − %s = %s"
        .formatted(
            amount,
            increment == null ? "" : currency.text(increment),
            paid(amount),
            paid(amount),
            amount,
            difference(amount));
  }
}
