package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /**
   * What it costs from later periods on, by other unit prices and quantities.
   *
   * @param section per cent that the discount on its section takes from each of them
   */
  List<PricedLine.Step> steps(int index, PriceLine line, BigDecimal section) {
    List<RampStep> ramp = line.term().ramp();
    List<Units> units = line.term().units(line.units());
    List<PricedLine.Step> priced = new ArrayList<>();
    for (int i = 0; i < ramp.size(); i++) {
      priced.add(step(index, line.of(units.get(i + 1)), ramp.get(i).from(), section));
    }
    return priced;
  }

  private PricedLine.Step step(int index, PriceLine then, int from, BigDecimal section) {
    List<String> steps = new ArrayList<>();
    BigDecimal own = net(index, then, steps);
    BigDecimal exact = own.multiply(section).movePointLeft(2);
    BigDecimal off = currency.round(exact);
    BigDecimal net = own.subtract(off);
    if (section.signum() > 0) {
      String share = text(section) + " % of it = " + Rounding.text(exact, off, currency);
      steps.add("%s − %s (section: %s) = %s".formatted(own, off, share, net));
    }
    String name = "lines[" + index + "].ramp[" + from + "].net";
    derivations.add(new Derivation(name, PricingRule.RAMP_NET, steps, net));
    return new PricedLine.Step(from, then, net, off);
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
