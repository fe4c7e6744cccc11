package com.operanttechnologies.quote.web.cash;

import com.operanttechnologies.quote.cash.CoinDefaults;
import com.operanttechnologies.quote.cash.CoinText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * To which coins new quotes are rounded.
 *
 * @param steps by currency, as decimal strings, such as CHF: 0.05
 */
record CoinsJson(@Nullable Map<String, String> steps) {

  static CoinsJson of(CoinDefaults coins) {
    Map<String, String> steps = new TreeMap<>();
    coins.steps().forEach((currency, step) -> steps.put(currency, step.toPlainString()));
    return new CoinsJson(steps);
  }

  CoinDefaults coins() {
    return CoinText.read(
        steps == null
            ? ""
            : steps.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(",")));
  }
}
