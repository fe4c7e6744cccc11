package com.operanttechnologies.money;

import java.math.BigDecimal;

/** The one way to write a number, so that 20, 20.0 and 2E+1 are the same percentage. */
public final class PlainNumber {
  private PlainNumber() {}

  /** Without trailing zeros after the point and with a scale that is never negative. */
  public static BigDecimal of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Digits and a point only: no exponent, no trailing zeros. */
  public static String text(BigDecimal number) {
    return of(number).toPlainString();
  }
}
