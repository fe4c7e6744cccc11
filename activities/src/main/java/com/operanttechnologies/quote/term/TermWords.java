package com.operanttechnologies.quote.term;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.letter.MoneyText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line's term says, in the reader's language: page and paper say the same. */
public final class TermWords {
  private static final int FINEST = 6;

  private final Words words;
  private final Locale locale;
  private final IsoCurrency currency;

  private TermWords(Locale locale, IsoCurrency currency) {
    this.words = Words.of("quote", locale);
    this.locale = locale;
    this.currency = currency;
  }

  /**
   * One phrase each for prices and quantities to come, start, trial, end and minimum; none for a
   * plain term.
   */
  public static List<String> of(Line line, String currency, Locale locale) {
    return new TermWords(locale, IsoCurrency.of(currency))
        .phrases(line.term(), line.interval(), line.unit());
  }

  /** The line's details with its term below them. */
  public static @Nullable String below(Line line, String currency, Locale locale) {
    String term = String.join(" · ", of(line, currency, locale));
    if (term.isEmpty()) {
      return line.details();
    }
    return line.details() == null ? term : line.details() + "\n" + term;
  }

  private List<String> phrases(Term term, Interval interval, @Nullable String unit) {
    List<String> phrases = new ArrayList<>();
    for (RampStep step : term.ramp()) {
      phrases.add(phrase(step, interval, unit));
    }
    if (term.startsOn() != null) {
      phrases.add(words.say("term.starts", day(term.startsOn())));
    }
    if (term.trialDays() > 0) {
      phrases.add(counted("term.trial", term.trialDays()));
    }
    if (term.periods() != null) {
      String length = length(term.periods(), interval);
      phrases.add(words.say(term.renews() ? "term.renews" : "term.ends", length));
    }
    if (term.minimumPeriods() != null) {
      phrases.add(words.say("term.minimum", length(term.minimumPeriods(), interval)));
    }
    if (term.billingDay() != null) {
      phrases.add(words.say("term.billingDay", term.billingDay()));
    }
    return phrases;
  }

  /** A price alone is of each unit; a quantity stands before its price, as in the line itself. */
  private String phrase(RampStep step, Interval interval, @Nullable String unit) {
    BigDecimal quantity = step.quantity();
    BigDecimal price = step.unitPrice();
    if (quantity == null && price != null) {
      return words.say("term.ramp." + interval.code(), step.from(), money(price));
    }
    String number = quantity == null ? "" : number(quantity);
    String units = unit == null ? number : number + "\u00a0" + unit;
    String what =
        price != null
            ? units + " × " + money(price)
            : unit == null ? words.say("term.units", number) : units;
    return words.say("term.quantity." + interval.code(), step.from(), what);
  }

  private String money(BigDecimal unitPrice) {
    return MoneyText.of(new BigDecimal(currency.text(unitPrice)), currency.code(), locale);
  }

  private String number(BigDecimal quantity) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(FINEST);
    return Objects.requireNonNull(format.format(quantity));
  }

  private String length(int periods, Interval interval) {
    return counted("term.length." + interval.code(), periods);
  }

  private String counted(String key, int number) {
    return number == 1 ? words.say(key + ".one") : words.say(key, number);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
