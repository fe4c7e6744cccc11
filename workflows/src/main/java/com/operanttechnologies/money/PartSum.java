package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.cash.CashRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Taxes the bases of a part, adds them up and writes down how. */
final class PartSum {
  private final String figure;
  private final IsoCurrency currency;
  private final List<Derivation> derivations;
  private final CashRounding cash;

  PartSum(String figure, IsoCurrency currency, List<Derivation> derivations, CashRounding cash) {
    this.cash = cash;
    this.figure = figure;
    this.currency = currency;
    this.derivations = derivations;
  }

  PricedPart of(
      BigDecimal linesNet, List<Allowance> allowances, Map<BigDecimal, BigDecimal> bases) {
    List<TaxCategory> taxes = new ArrayList<>();
    bases.forEach((rate, base) -> taxes.add(taxed(rate, base)));
    BigDecimal net = total("net", PricingRule.PART_NET, List.copyOf(bases.values()));
    BigDecimal tax =
        total("tax", PricingRule.PART_TAX, taxes.stream().map(TaxCategory::tax).toList());
    Sum sum = paid(Sum.of(net, tax));
    explain("gross", PricingRule.GROSS, sum.formula(), sum.gross());
    return new PricedPart(linesNet, allowances, taxes, sum);
  }

  /** Rounded after tax, so that no tax depends on it. */
  private Sum paid(Sum exact) {
    if (!cash.isOn()) {
      return exact;
    }
    Sum paid = new Sum(exact.net(), exact.tax(), cash.paid(exact.gross()));
    explain("rounding", PricingRule.CASH_ROUNDING, cash.step(exact.gross()), paid.rounding());
    return paid;
  }

  private TaxCategory taxed(BigDecimal rate, BigDecimal base) {
    TaxCategory category = TaxCategory.of(rate, base, currency);
    BigDecimal exact = base.multiply(rate).movePointLeft(2);
    explain(
        "taxes[" + text(rate) + "].tax",
        PricingRule.CATEGORY_TAX,
        base + " × " + text(rate) + " % = " + Rounding.text(exact, category.tax(), currency),
        category.tax());
    return category;
  }

  private BigDecimal total(String name, PricingRule rule, List<BigDecimal> terms) {
    BigDecimal total = terms.stream().reduce(currency.zero(), BigDecimal::add);
    String formula =
        terms.isEmpty()
            ? "no lines"
            : terms.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
    explain(name, rule, formula + " = " + total, total);
    return total;
  }

  private void explain(String name, PricingRule rule, String step, BigDecimal result) {
    derivations.add(new Derivation(figure + "." + name, rule, List.of(step), result));
  }
}
