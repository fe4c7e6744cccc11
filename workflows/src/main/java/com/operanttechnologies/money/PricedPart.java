package com.operanttechnologies.money;

import com.operanttechnologies.money.cash.CashRounding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /**
   * The price of these lines as a part of their own.
   *
   * @param figure that names it in the derivations, which are added to
   * @param percent discount on the quote
   */
  public static PricedPart of(
      String figure,
      IsoCurrency currency,
      List<PricedLine> lines,
      @Nullable BigDecimal percent,
      List<Derivation> derivations) {
    return new PartPricing(figure, currency, derivations)
        .price(lines, percent, null, CashRounding.of(currency, null));
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
