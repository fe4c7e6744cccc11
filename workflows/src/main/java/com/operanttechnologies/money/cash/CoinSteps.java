package com.operanttechnologies.money.cash;

import static java.util.Map.entry;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * To which steps amounts of a currency can be rounded: those of the smallest coins in use. There
 * are no larger ones, so that a rounding can never be a discount in disguise.
 */
public final class CoinSteps {
  private static final List<Integer> USUAL = List.of(5, 10);

  /** In minor units, where coins begin elsewhere. */
  private static final Map<String, List<Integer>> OTHERS =
      Map.ofEntries(
          entry("CLP", List.of(10)),
          entry("COP", List.of(5_000)),
          entry("CZK", List.of(100)),
          entry("DKK", List.of(50, 100)),
          entry("HUF", List.of(500)),
          entry("IDR", List.of(10_000)),
          entry("INR", List.of(50, 100)),
          entry("KES", List.of(100)),
          entry("MXN", List.of(10, 50)),
          entry("NOK", List.of(50, 100)),
          entry("PHP", List.of(5, 25)),
          entry("RSD", List.of(100)),
          entry("SEK", List.of(50, 100)),
          entry("THB", List.of(25, 100)),
          entry("TWD", List.of(100)),
          entry("UAH", List.of(10, 50)),
          entry("VND", List.of(200, 500)));

  private CoinSteps() {}

  /** In the currency itself, the smallest first. */
  public static List<BigDecimal> of(IsoCurrency currency) {
    return OTHERS.getOrDefault(currency.code(), USUAL).stream()
        .map(units -> BigDecimal.valueOf(units, currency.decimals()))
        .toList();
  }

  /** As people type them; none for what is no currency. */
  public static List<String> texts(String code) {
    try {
      return of(IsoCurrency.of(code)).stream().map(BigDecimal::toPlainString).toList();
    } catch (InvalidPrice unknown) {
      return List.of();
    }
  }

  /** Whether it is one of them. */
  public static boolean admits(IsoCurrency currency, BigDecimal increment) {
    return of(currency).stream().anyMatch(step -> step.compareTo(increment) == 0);
  }

  /** What can be taken instead of something that cannot. */
  public static String sentence(IsoCurrency currency) {
    String steps =
        of(currency).stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" or "));
    return "Amounts in %s are rounded to %s, or not at all.".formatted(currency.code(), steps);
  }
}
