package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * One part of a quote: the sum of its line nets, the quote discounts taken from it, its tax by
 * category (highest rate first), and what comes of it.
 */
public record PricedPart(
    BigDecimal linesNet, List<Allowance> allowances, List<TaxCategory> taxes, Sum sum) {

  public PricedPart {
    allowances = List.copyOf(allowances);
    taxes = List.copyOf(taxes);
  }

  static PricedPart none(IsoCurrency currency) {
    BigDecimal zero = currency.zero();
    return new PricedPart(zero, List.of(), List.of(), Sum.of(zero, zero));
  }

  /** The discounts on the whole quote, added up. */
  public BigDecimal allowancesTotal() {
    return linesNet.subtract(sum.net());
  }
}
