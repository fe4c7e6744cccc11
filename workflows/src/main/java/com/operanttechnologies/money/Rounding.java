package com.operanttechnologies.money;

import java.math.BigDecimal;

/** Words for a rounding, said only where one took place. */
public final class Rounding {
  private Rounding() {}

  public static String text(BigDecimal exact, BigDecimal rounded, IsoCurrency currency) {
    return exact.compareTo(rounded) == 0
        ? rounded.toPlainString()
        : currency.text(exact) + ", rounded " + rounded.toPlainString();
  }
}
