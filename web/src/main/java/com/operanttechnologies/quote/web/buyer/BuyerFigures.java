package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.quote.letter.MoneyText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Amounts, quantities and days as the customer writes them. */
record BuyerFigures(Locale locale, String currency) {
  private static final int FINEST = 6;

  String money(BigDecimal amount) {
    return MoneyText.of(amount, currency, locale);
  }

  /** A price may be finer than the currency's minor unit. */
  String price(BigDecimal amount) {
    return money(new BigDecimal(IsoCurrency.of(currency).text(amount)));
  }

  String quantity(BigDecimal quantity) {
    return number(quantity);
  }

  String percent(BigDecimal percent) {
    return number(percent) + (locale.getLanguage().equals("en") ? "%" : "\u00a0%");
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(FINEST);
    return format.format(value).replace('-', '\u2212');
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(locale)
        .format(instant.atZone(zone));
  }
}
