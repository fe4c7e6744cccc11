package com.operanttechnologies.quote;

import java.math.BigDecimal;

/** The quantities that a buyer may choose: from min to max, in steps that begin at min. */
public record QuantityRange(BigDecimal min, BigDecimal max, BigDecimal step) {

  public boolean admits(BigDecimal quantity) {
    return quantity.compareTo(min) >= 0
        && quantity.compareTo(max) <= 0
        && quantity.subtract(min).remainder(step).signum() == 0;
  }

  /** The largest that the steps reach. */
  public BigDecimal reached() {
    return max.subtract(max.subtract(min).remainder(step));
  }
}
