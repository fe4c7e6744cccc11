package com.operanttechnologies.followup.letter;

import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Why;
import com.operanttechnologies.mail.layout.Worth;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that a follow-up may say, as the rows have it at the moment of writing. */
record Addressed(
    Person contact,
    @Nullable Offer quote,
    Person seller,
    House house,
    Why why,
    Locale locale,
    ZoneId zone) {

  /** Somebody who writes or is written to. */
  record Person(
      @Nullable String name,
      @Nullable String company,
      @Nullable String email,
      @Nullable String phone) {}

  /** The version of the quote that counts. */
  record Offer(
      UUID id,
      UUID version,
      String number,
      @Nullable String title,
      String currency,
      Worth worth,
      LocalDate validUntil,
      List<Line> lines) {}

  /** One line of it. */
  record Line(String description, BigDecimal quantity, BigDecimal total) {}

  /** The organisation around the letter. */
  record House(String name, @Nullable String postalAddress, AccentColour accent) {}

  /** What the quote is over. */
  String worth(Offer offer) {
    return offer.worth.say(locale, amount -> money(offer, amount));
  }

  String money(Offer offer, BigDecimal amount) {
    Currency currency = Currency.getInstance(offer.currency);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(amount);
  }

  String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }
}
