package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * Why a figure is what it is: the rule and the formula with its numbers. Figures are named like the
 * JSON of a quote: {@code lines[0].net}, {@code totals.once.taxes[20].tax}, {@code totals.gross}.
 */
public record Derivation(String figure, PricingRule rule, List<String> steps, BigDecimal result) {

  public Derivation {
    steps = List.copyOf(steps);
  }
}
