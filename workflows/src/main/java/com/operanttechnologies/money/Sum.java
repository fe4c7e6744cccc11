package com.operanttechnologies.money;

import java.math.BigDecimal;

/**
 * Net and tax of a part of a quote, and what is paid for it: gross is net plus tax and, with a cash
 * rounding, its difference. That is kept in no field of its own, so that nobody can forget to pay
 * it.
 */
public record Sum(BigDecimal net, BigDecimal tax, BigDecimal gross) {

  static Sum of(BigDecimal net, BigDecimal tax) {
    return new Sum(net, tax, net.add(tax));
  }

  /** What cash rounding adds to net and tax: negative where it takes away, mostly 0. */
  public BigDecimal rounding() {
    return gross.subtract(net).subtract(tax);
  }

  /** Net and tax, before any cash rounding (EN 16931, BT-112). */
  public BigDecimal inclusive() {
    return net.add(tax);
  }

  public boolean isRounded() {
    return rounding().signum() != 0;
  }

  /** How gross comes about. */
  public String formula() {
    String rounded =
        switch (rounding().signum()) {
          case 0 -> "";
          case 1 -> " + " + rounding();
          default -> " − " + rounding().negate();
        };
    return net + " + " + tax + rounded + " = " + gross;
  }
}
