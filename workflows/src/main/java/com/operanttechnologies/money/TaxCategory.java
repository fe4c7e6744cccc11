package com.operanttechnologies.money;

import java.math.BigDecimal;

/**
 * What is taxed at one rate: the base after all discounts, and its tax, rounded once (BR-CO-17).
 */
public record TaxCategory(BigDecimal rate, BigDecimal base, BigDecimal tax) {

  static TaxCategory of(BigDecimal rate, BigDecimal base, IsoCurrency currency) {
    return new TaxCategory(rate, base, currency.percentOf(base, rate));
  }
}
