package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import java.math.BigDecimal;
import java.util.List;

/** Prices one line and writes down how. */
final class LinePricing {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final IsoCurrency currency;
  private final List<Derivation> derivations;

  LinePricing(IsoCurrency currency, List<Derivation> derivations) {
    this.currency = currency;
    this.derivations = derivations;
  }

  /**
   * After the line's own discounts.
   *
   * @param steps how it comes about is added to them
   */
  BigDecimal net(int index, PriceLine line, List<String> steps) {
    BigDecimal net = product(line, steps);
    BigDecimal discount = line.discountAmount();
    if (discount != null && discount.signum() > 0) {
      net = less(index, net, discount, steps);
    }
    return net;
  }

  void explain(int index, List<String> steps, BigDecimal net) {
    derivations.add(new Derivation("lines[" + index + "].net", PricingRule.LINE_NET, steps, net));
  }

  private BigDecimal product(PriceLine line, List<String> steps) {
    BigDecimal exact = line.quantity().multiply(line.unitPrice());
    String formula = text(line.quantity()) + " × " + currency.text(line.unitPrice());
    BigDecimal percent = line.discountPercent();
    if (percent != null && percent.signum() > 0) {
      exact = exact.multiply(HUNDRED.subtract(percent)).movePointLeft(2);
      formula += " × (1 − " + text(percent) + " %)";
    }
    BigDecimal net = currency.round(exact);
    steps.add(formula + " = " + Rounding.text(exact, net, currency));
    return net;
  }

  private BigDecimal less(int index, BigDecimal net, BigDecimal discount, List<String> steps) {
    if (discount.compareTo(net) > 0) {
      throw new InvalidPrice(
          "lines[" + index + "].discountAmount", "The discount is larger than the line.");
    }
    BigDecimal rest = net.subtract(currency.round(discount));
    steps.add(net + " − " + currency.text(discount) + " = " + rest);
    return rest;
  }
}
