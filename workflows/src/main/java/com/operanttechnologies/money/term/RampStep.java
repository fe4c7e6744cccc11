package com.operanttechnologies.money.term;

import java.math.BigDecimal;

/**
 * One step of a ramp: from this period on, counted from 1, a unit costs this much.
 *
 * @param from 2 at least, because the line's own price is that of the first period
 */
public record RampStep(int from, BigDecimal unitPrice) {

  /** 20 and 20.00 are the same step, so that their lines are billed together. */
  public RampStep {
    unitPrice = unitPrice.stripTrailingZeros();
  }
}
