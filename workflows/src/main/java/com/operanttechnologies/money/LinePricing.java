package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.term.RampStep;
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

  BigDecimal net(int index, PriceLine line) {
    return net(index, line, "net", PricingRule.LINE_NET);
  }

  /** What it costs from later periods on, by other unit prices. */
  List<PricedLine.Step> steps(int index, PriceLine line) {
    List<PricedLine.Step> steps = new ArrayList<>();
    for (RampStep step : line.term().ramp()) {
      PriceLine then = line.at(PlainNumber.of(step.unitPrice()));
      String name = "ramp[" + step.from() + "].net";
      BigDecimal net = net(index, then, name, PricingRule.RAMP_NET);
      steps.add(new PricedLine.Step(step.from(), then, net));
    }
    return steps;
  }

  private BigDecimal net(int index, PriceLine line, String name, PricingRule rule) {
    List<String> steps = new ArrayList<>();
    BigDecimal net = product(line, steps);
    BigDecimal discount = line.discountAmount();
    if (discount != null && discount.signum() > 0) {
      net = less(index, net, discount, steps);
    }
    derivations.add(new Derivation("lines[" + index + "]." + name, rule, steps, net));
    return net;
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
