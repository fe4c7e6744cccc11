package com.operanttechnologies.money.term;

import java.math.BigDecimal;

/** So many units of a line at this unit price: what a period of it costs before discounts. */
public record Units(BigDecimal quantity, BigDecimal unitPrice) {

  public BigDecimal amount() {
    return quantity.multiply(unitPrice);
  }
}
