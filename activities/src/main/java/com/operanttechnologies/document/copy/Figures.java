package com.operanttechnologies.document.copy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts, quantities, rates and dates as the recipient writes them. */
final class Figures {

  private static final int FINEST = 6;

  private final Locale locale;
  private final NumberFormat money;
  private final NumberFormat amount;
  private final NumberFormat price;
  private final NumberFormat quantity;
  private final DecimalFormat percent;

  Figures(Locale locale, Currency currency) {
    this.locale = locale;
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    this.money = NumberFormat.getCurrencyInstance(locale);
    money.setCurrency(currency);
    this.amount = NumberFormat.getNumberInstance(locale);
    this.price = NumberFormat.getNumberInstance(locale);
    this.quantity = NumberFormat.getNumberInstance(locale);
    this.percent = percent(locale);
    digits(money, digits, digits);
    digits(amount, digits, digits);
    digits(price, digits, Math.max(digits, FINEST));
    digits(quantity, 0, FINEST);
    digits(percent, 0, FINEST);
  }

  /** With its currency: totals. */
  String money(BigDecimal value) {
    return minus(money.format(value));
  }

  /** Without: a column whose head names the currency. */
  String amount(BigDecimal value) {
    return minus(amount.format(value));
  }

  /** Prices may be finer than the currency's minor unit. */
  String price(BigDecimal value) {
    return minus(price.format(value));
  }

  String quantity(BigDecimal value) {
    return minus(quantity.format(value));
  }

  /** Of a rate in percent: 19 becomes {@code 19%} or {@code 19 %}. */
  String percent(BigDecimal rate) {
    return minus(percent.format(rate));
  }

  /** What is taken off, as a percentage and as an amount; empty where nothing is. */
  String discounts(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
    String first = percent == null || percent.signum() == 0 ? "" : percent(percent.negate());
    String second = amount == null || amount.signum() == 0 ? "" : amount(amount.negate());
    return (first + " " + second).strip();
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(instant.atZone(zone));
  }

  private static DecimalFormat percent(Locale locale) {
    var format = new DecimalFormat();
    format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(locale));
    if (NumberFormat.getPercentInstance(locale) instanceof DecimalFormat own) {
      format.applyPattern(own.toPattern());
    }
    format.setMultiplier(1);
    return format;
  }

  private static void digits(NumberFormat format, int least, int most) {
    format.setMaximumFractionDigits(most);
    format.setMinimumFractionDigits(least);
    format.setRoundingMode(RoundingMode.HALF_UP);
  }

  /** A hyphen is too short for a minus in front of a column of figures. */
  private static String minus(String figure) {
    return figure.replace('-', '\u2212');
  }
}
