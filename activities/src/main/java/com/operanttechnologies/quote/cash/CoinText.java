package com.operanttechnologies.quote.cash;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.cash.CoinSteps;
import com.operanttechnologies.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Steps of coins as people write them: CHF 0.05, SEK 1. */
public final class CoinText {
  private static final String FIELD = "steps";
  private static final String NUMBER = "[0-9]{1,7}(\\.[0-9]{1,6})?";

  private CoinText() {}

  /**
   * Reads them.
   *
   * @throws InvalidInput in words, for what is no currency or none of its steps
   */
  public static CoinDefaults read(String text) {
    SortedMap<String, BigDecimal> steps = new TreeMap<>();
    for (String part : text.split("[,;\\n]")) {
      if (!part.isBlank()) {
        String[] words = part.strip().split("\\s+");
        if (words.length != 2 || !words[1].matches(NUMBER)) {
          throw new InvalidInput(FIELD, "Write a currency and its step, such as CHF 0.05.");
        }
        IsoCurrency currency = currency(words[0]);
        steps.put(currency.code(), step(currency, new BigDecimal(words[1])));
      }
    }
    return new CoinDefaults(steps);
  }

  private static IsoCurrency currency(String code) {
    try {
      return IsoCurrency.of(code.toUpperCase(Locale.ROOT));
    } catch (InvalidPrice e) {
      throw new InvalidInput(FIELD, String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal step(IsoCurrency currency, BigDecimal step) {
    if (!CoinSteps.admits(currency, step)) {
      throw new InvalidInput(FIELD, CoinSteps.sentence(currency));
    }
    return step.setScale(currency.decimals());
  }
}
