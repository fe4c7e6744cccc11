package com.operanttechnologies.shell.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.BeanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.utility.StringUtil;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How templates write money, numbers, days and instants. */
@Component
class Words {
  private static final Locale LOCALE = Locale.ENGLISH;
  private static final char MINUS = '\u2212'; // what stands on paper, too
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", LOCALE);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm z", LOCALE);

  private final Clock clock = Clock.systemUTC();

  /** {@code money(amount, 'EUR')}: grouped, with the currency and as many digits as it has. */
  TemplateMethodModelEx money() {
    return arguments -> money(decimal(arguments.get(0)), arguments.get(1).toString());
  }

  static String money(BigDecimal amount, String currency) {
    Currency unit = Currency.getInstance(currency);
    NumberFormat format = NumberFormat.getCurrencyInstance(LOCALE);
    format.setCurrency(unit);
    int digits = Math.max(unit.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
    format.setMinimumFractionDigits(Math.max(unit.getDefaultFractionDigits(), 0));
    format.setMaximumFractionDigits(Math.max(digits, 0));
    String symbol = unit.getSymbol(LOCALE);
    boolean letters = Character.isLetter(symbol.charAt(symbol.length() - 1));
    String text = format.format(amount).replace('-', MINUS);
    return letters ? text.replace(symbol, symbol + "\u00a0") : text;
  }

  /** {@code number(value)}: grouped, without zeros at the end. */
  TemplateMethodModelEx number() {
    return arguments -> {
      NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
      format.setMaximumFractionDigits(10);
      return format.format(decimal(arguments.getFirst()));
    };
  }

  /** {@code day(date)}: a {@code LocalDate} as people write it, exact in {@code datetime}. */
  TemplateMethodModelEx day() {
    return arguments -> {
      LocalDate date = (LocalDate) unwrapped(arguments.getFirst());
      return html("<time datetime=\"" + date + "\">" + DAY.format(date) + "</time>");
    };
  }

  /** {@code when(instant)}: as people say it, the exact time on hover. */
  TemplateMethodModelEx when(ZoneId zone) {
    return arguments -> {
      Object argument = unwrapped(arguments.getFirst());
      return argument == null ? "" : when((Instant) argument, zone);
    };
  }

  private Object when(Instant instant, ZoneId zone) throws TemplateModelException {
    String exact = StringUtil.XHTMLEnc(EXACT.format(instant.atZone(zone)));
    String said = StringUtil.XHTMLEnc(Distance.say(instant, clock.instant(), zone));
    return html(
        "<time datetime=\"%s\" title=\"%s\" data-relative>%s</time>"
            .formatted(instant, exact, said));
  }

  /**
   * {@code moment(instant)}: day and hour, for plans in which the hour matters; with a zone as
   * second argument in that zone.
   */
  TemplateMethodModelEx moment(ZoneId zone) {
    return arguments -> {
      Instant instant = (Instant) Objects.requireNonNull(unwrapped(arguments.getFirst()));
      ZoneId in = arguments.size() > 1 ? ZoneId.of(arguments.get(1).toString()) : zone;
      return html(
          "<time datetime=\"%s\">%s</time>"
              .formatted(instant, StringUtil.XHTMLEnc(MOMENT.format(instant.atZone(in)))));
    };
  }

  private static Object html(String markup) throws TemplateModelException {
    return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
  }

  private static BigDecimal decimal(Object argument) throws TemplateModelException {
    return argument instanceof TemplateNumberModel number
        ? new BigDecimal(number.getAsNumber().toString())
        : new BigDecimal(argument.toString());
  }

  private static @Nullable Object unwrapped(@Nullable Object argument) {
    return argument instanceof BeanModel bean ? bean.getWrappedObject() : argument;
  }
}
