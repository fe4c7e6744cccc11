package com.operanttechnologies.quote.cash;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Steps of coins that new quotes begin with.
 *
 * @param steps by currency; a currency that is not among them is not rounded
 */
public record CoinDefaults(SortedMap<String, BigDecimal> steps) {
  public CoinDefaults {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
  }

  /** What a new quote in this currency begins with. */
  public Optional<BigDecimal> in(String currency) {
    return Optional.ofNullable(steps.get(currency.toUpperCase(Locale.ROOT)));
  }

  /** The same as text. */
  public String text() {
    return steps.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
