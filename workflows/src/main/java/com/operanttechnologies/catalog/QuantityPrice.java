package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * What some units cost.
 *
 * @param unitPrice what a quote's line carries, at most six decimals
 * @param amount quantity times unit price, rounded to the minor unit: the net of the line
 * @param steps how it comes about, in words
 */
public record QuantityPrice(BigDecimal unitPrice, BigDecimal amount, List<String> steps) {
  public QuantityPrice {
    steps = List.copyOf(steps);
  }
}
