package com.operanttechnologies.money;

import static com.operanttechnologies.money.PlainNumber.text;

import com.operanttechnologies.money.cash.CashRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prices one part of a quote: its lines by tax rate, less the discounts on the quote. */
final class PartPricing {
  private final String figure;
  private final IsoCurrency currency;
  private final List<Derivation> derivations;
  private final Map<BigDecimal, BigDecimal> bases = new TreeMap<>(Comparator.reverseOrder());
  private final Map<BigDecimal, List<String>> steps = new TreeMap<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private BigDecimal linesNet;

  PartPricing(String figure, IsoCurrency currency, List<Derivation> derivations) {
    this.figure = figure;
    this.currency = currency;
    this.derivations = derivations;
    this.linesNet = currency.zero();
  }

  PricedPart price(
      List<PricedLine> lines,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal amount,
      CashRounding cash) {
    add(lines);
    if (percent != null && percent.signum() > 0) {
      takePercent(percent);
    }
    if (amount != null && amount.signum() > 0) {
      takeAmount(amount);
    }
    bases.forEach((rate, base) ->
        derivations.add(
            new Derivation(
                figure + ".taxes[" + text(rate) + "].base",
                PricingRule.CATEGORY_BASE,
                steps.getOrDefault(rate, List.of()),
                base)));
    PartSum sum = new PartSum(figure, currency, derivations, cash);
    return sum.of(linesNet, allowances, bases);
  }

  private void add(List<PricedLine> lines) {
    Map<BigDecimal, Integer> counts = new TreeMap<>();
    for (PricedLine line : lines) {
      BigDecimal rate = line.taxRate();
      bases.merge(rate, line.net(), BigDecimal::add);
      counts.merge(rate, 1, Integer::sum);
      linesNet = linesNet.add(line.net());
    }
    counts.forEach((rate, count) ->
        explain(
            rate,
            (count == 1 ? "1 line" : count + " lines")
                + " at "
                + text(rate)
                + " % = "
                + bases.get(rate)));
  }

  private void takePercent(BigDecimal percent) {
    bases.forEach((rate, base) -> {
      BigDecimal amount = currency.percentOf(base, percent);
      BigDecimal exact = base.multiply(percent).movePointLeft(2);
      String words = Rounding.text(exact, amount, currency);
      explain(rate, base + " × " + text(percent) + " % = " + words);
      take(rate, base, percent, amount);
    });
  }

  private void takeAmount(BigDecimal amount) {
    BigDecimal whole = bases.values().stream().reduce(currency.zero(), BigDecimal::add);
    if (amount.compareTo(whole) > 0) {
      throw new InvalidPrice(
          "discountAmount", "The discount is larger than the one-off part that it reduces.");
    }
    String formula = currency.text(amount) + " × %s / " + whole + " = %s by largest remainder";
    LargestRemainder.share(amount, bases, currency)
        .forEach((rate, share) -> {
          BigDecimal base = bases.getOrDefault(rate, currency.zero());
          explain(rate, formula.formatted(base, share));
          take(rate, base, null, share);
        });
  }

  private void take(
      BigDecimal rate, BigDecimal base, @Nullable BigDecimal percent, BigDecimal amount) {
    BigDecimal rest = base.subtract(amount);
    allowances.add(new Allowance(rate, base, percent, amount));
    bases.replace(rate, rest);
    explain(rate, base + " − " + amount + " = " + rest);
  }

  private void explain(BigDecimal rate, String step) {
    steps.computeIfAbsent(rate, key -> new ArrayList<>()).add(step);
  }
}
