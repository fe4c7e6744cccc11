package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** A currency of ISO 4217 and the number of decimals of its minor unit (JPY 0, EUR 2, BHD 3). */
public record IsoCurrency(String code, int decimals) {

  /** Refuses codes without a minor unit too, such as XXX or XAU: nothing is billed in them. */
  public static IsoCurrency of(String code) {
    int decimals = decimalsOf(code);
    if (decimals < 0) {
      throw new InvalidPrice("currency", "The currency is no three-letter code of ISO 4217.");
    }
    return new IsoCurrency(code, decimals);
  }

  private static int decimalsOf(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  /** Half up to the minor unit. */
  public BigDecimal round(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The share of an amount, rounded half up to the minor unit. */
  public BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
    return round(amount.multiply(percent).movePointLeft(2));
  }

  public BigDecimal zero() {
    return BigDecimal.ZERO.setScale(decimals);
  }

  /**
   * A decimal string with at least the decimals of the minor unit; a unit price of 0.0015 keeps all
   * of its digits.
   */
  public String text(BigDecimal amount) {
    BigDecimal plain = PlainNumber.of(amount);
    return plain.setScale(Math.max(decimals, plain.scale())).toPlainString();
  }
}
