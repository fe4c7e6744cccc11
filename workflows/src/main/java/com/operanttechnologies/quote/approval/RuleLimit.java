package com.operanttechnologies.quote.approval;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a rule does not ask.
 *
 * @param number a percentage, an amount, or a number of days or months
 * @param currency of the amount
 * @param currencies those that need no approval
 */
public record RuleLimit(
    @Nullable BigDecimal number, @Nullable String currency, List<String> currencies) {
  public static final RuleLimit NONE = new RuleLimit(null, null, List.of());

  public RuleLimit {
    currencies = List.copyOf(currencies);
  }

  public static RuleLimit of(String number) {
    return new RuleLimit(new BigDecimal(number), null, List.of());
  }

  public static RuleLimit amount(String amount, String currency) {
    return new RuleLimit(new BigDecimal(amount), currency, List.of());
  }

  public static RuleLimit among(String... currencies) {
    return new RuleLimit(null, null, List.of(currencies));
  }

  boolean isExceededBy(BigDecimal value) {
    return number != null && value.compareTo(number) > 0;
  }

  boolean isMissedBy(BigDecimal value) {
    return number != null && value.compareTo(number) < 0;
  }

  /** One spelling for one limit, such as {@code 15}, {@code EUR 10,000.00} or {@code EUR, GBP}. */
  public String text() {
    if (number == null) {
      return String.join(", ", currencies);
    }
    return currency == null ? PlainNumber.text(number) : money(number, currency);
  }

  /** An amount with its currency and grouped digits. */
  static String money(BigDecimal amount, String currency) {
    int decimals = IsoCurrency.of(currency).decimals();
    return currency + " " + String.format(Locale.ROOT, "%,." + decimals + "f", amount);
  }
}
