package com.operanttechnologies.mail.layout;

import com.operanttechnologies.engine.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a quote is over, as a mail says it: what is due first, or, where all of it begins later,
 * what each period costs. A mail about a contract of years must not say that it is over nothing.
 *
 * @param first what is due first, with its tax; the others are one period each, with its tax
 */
public record Worth(BigDecimal first, BigDecimal month, BigDecimal quarter, BigDecimal year) {

  /**
   * In words, such as {@code €49.00 a month and €300.00 a year}.
   *
   * @param money writes an amount for the reader
   */
  public String say(Locale locale, Function<BigDecimal, String> money) {
    Words words = Words.of("mail", locale);
    List<String> periods = new ArrayList<>();
    add(periods, words, "worth.month", month, money);
    add(periods, words, "worth.quarter", quarter, money);
    add(periods, words, "worth.year", year, money);
    return first.signum() != 0 || periods.isEmpty()
        ? money.apply(first)
        : periods.stream()
            .reduce((before, next) -> words.say("worth.and", before, next))
            .orElseThrow();
  }

  private static void add(
      List<String> periods,
      Words words,
      String key,
      BigDecimal amount,
      Function<BigDecimal, String> money) {
    if (amount.signum() != 0) {
      periods.add(words.say(key, money.apply(amount)));
    }
  }
}
