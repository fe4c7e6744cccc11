package com.operanttechnologies.quote.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount as people of a country write it, such as 1.234,50 €. */
public final class MoneyText {
  /** A hyphen is too short before a figure, and not the sign that stands on paper. */
  private static final char MINUS = '\u2212';

  private MoneyText() {}

  public static String of(BigDecimal amount, String currency, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount).replace('-', MINUS);
  }
}
