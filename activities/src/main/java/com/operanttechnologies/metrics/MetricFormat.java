package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** How a number is written for people. */
public enum MetricFormat {
  /** 12,481 */
  WHOLE,
  /** 12.48 */
  DECIMAL,
  /** 99.95%: the value is in percent already. */
  PERCENT,
  /** 1.2M */
  COMPACT,
  /** €12,481.00: the unit is the currency's code. */
  MONEY;

  private static final char NARROW = '\u00a0';

  /** The number with its unit, by the reader's locale. */
  public String format(BigDecimal value, String unit, Locale locale) {
    var number = numbers(unit, locale).format(scaled(value));
    return this == MONEY || this == PERCENT || unit.isEmpty() ? number : number + NARROW + unit;
  }

  /** Java's compact format loses the fraction of a BigDecimal, and keeps that of a double. */
  private Number scaled(BigDecimal value) {
    return switch (this) {
      case PERCENT -> value.movePointLeft(2);
      case COMPACT -> value.doubleValue();
      case WHOLE, DECIMAL, MONEY -> value;
    };
  }

  private NumberFormat numbers(String unit, Locale locale) {
    var format =
        switch (this) {
          case WHOLE -> NumberFormat.getIntegerInstance(locale);
          case DECIMAL -> digits(NumberFormat.getNumberInstance(locale), 2);
          case PERCENT -> digits(NumberFormat.getPercentInstance(locale), 2);
          case COMPACT ->
              digits(NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT), 1);
          case MONEY -> money(unit, locale);
        };
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  private static NumberFormat digits(NumberFormat format, int most) {
    format.setMaximumFractionDigits(most);
    return format;
  }

  private static NumberFormat money(String code, Locale locale) {
    var format = NumberFormat.getCurrencyInstance(locale);
    var currency = Currency.getInstance(code);
    format.setCurrency(currency);
    return digits(format, Math.max(0, currency.getDefaultFractionDigits()));
  }
}
