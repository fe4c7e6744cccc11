package com.operanttechnologies.money.value;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.PricingRule;
import com.operanttechnologies.money.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds sums, each so many times, and writes down how. */
final class Addition {
  private final IsoCurrency currency;
  private final List<Summand> summands = new ArrayList<>();

  Addition(IsoCurrency currency) {
    this.currency = currency;
  }

  void add(Summand summand) {
    summands.add(summand);
  }

  /** The periods from one to another, each at the price of its phase. */
  void add(Series series, int from, int to) {
    List<Phase> phases = series.phases();
    for (int i = 0; i < phases.size(); i++) {
      int first = Math.max(from, phases.get(i).from());
      int last = i + 1 < phases.size() ? Math.min(to, phases.get(i + 1).from() - 1) : to;
      if (first <= last) {
        add(new Summand(series.interval(), first, last, phases.get(i).part().sum()));
      }
    }
  }

  List<Summand> summands() {
    return summands;
  }

  Sum sum() {
    BigDecimal net = total(Sum::net);
    BigDecimal tax = total(Sum::tax);
    return new Sum(net, tax, total(Sum::gross));
  }

  private BigDecimal total(Function<Sum, BigDecimal> amount) {
    return summands.stream()
        .map(each -> amount.apply(each.each()).multiply(BigDecimal.valueOf(each.times())))
        .reduce(currency.zero(), BigDecimal::add);
  }

  List<Derivation> derivations(String figure, PricingRule rule) {
    Sum sum = sum();
    List<Derivation> derivations = new ArrayList<>();
    derivations.add(derivation(figure + ".net", rule, Sum::net));
    derivations.add(derivation(figure + ".tax", rule, Sum::tax));
    if (summands.stream().anyMatch(each -> each.each().isRounded())) {
      derivations.add(derivation(figure + ".rounding", rule, Sum::rounding));
    }
    derivations.add(
        new Derivation(figure + ".gross", PricingRule.GROSS, List.of(sum.formula()), sum.gross()));
    return derivations;
  }

  private Derivation derivation(String figure, PricingRule rule, Function<Sum, BigDecimal> amount) {
    String formula =
        summands.stream().map(each -> text(each, amount)).collect(Collectors.joining(" + "));
    BigDecimal total = total(amount);
    return new Derivation(figure, rule, List.of(formula + " = " + total), total);
  }

  private static String text(Summand summand, Function<Sum, BigDecimal> amount) {
    String figure = amount.apply(summand.each()).toPlainString();
    String times = summand.times() == 1 ? figure : summand.times() + " × " + figure;
    return times + " (" + summand.name() + ")";
  }
}
