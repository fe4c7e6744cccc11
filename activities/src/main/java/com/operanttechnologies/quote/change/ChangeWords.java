package com.operanttechnologies.quote.change;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.letter.MoneyText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed between two contents of a quote, in the reader's words and figures. */
public final class ChangeWords {
  private static final Set<String> AMOUNTS =
      Set.of(
          "lines.unitPrice",
          "lines.discountAmount",
          "terms.discountAmount",
          "terms.cashRounding",
          "texts.section.discountAmount",
          "totals.gross",
          "totals.dueFirst.gross");
  private static final Set<String> NUMBERS =
      Set.of(
          "lines.quantity",
          "lines.quantityMin",
          "lines.quantityMax",
          "lines.quantityStep",
          "lines.discountPercent",
          "lines.taxPercent",
          "lines.trialDays",
          "lines.termPeriods",
          "lines.minimumPeriods",
          "terms.discountPercent",
          "terms.billingDay",
          "texts.section.discountPercent");
  private static final Set<String> PROSE =
      Set.of("terms.text", "lines.details", "texts.section.details", "texts.note.details");
  private static final String TIMES = " × ";
  private static final String UNITS = " units";
  private static final int FINEST = 6;

  private final Words words;
  private final Locale locale;
  private final String currency;

  private ChangeWords(Locale locale, String currency) {
    this.words = Words.of("quote", locale);
    this.locale = locale;
    this.currency = currency;
  }

  /** One sentence a change; figures that follow from others are left out. */
  public static List<String> of(List<ContentChange> changes, Locale locale, String currency) {
    ChangeWords say = new ChangeWords(locale, currency);
    return changes.stream().filter(say::isTold).map(say::sentence).distinct().toList();
  }

  private boolean isTold(ContentChange change) {
    return words.bundle().containsKey("field." + change.field());
  }

  private String sentence(ContentChange change) {
    String field = words.say("field." + change.field() + (isCounted(change) ? ".units" : ""));
    String what =
        change.line() == null || change.field().equals("lines")
            ? field
            : words.say("change.inLine", change.line().description(), field);
    String before = figure(change.field(), change.before());
    String after = figure(change.field(), change.after());
    if (before == null) {
      return words.say("change.added", what, String.valueOf(after));
    }
    if (after == null) {
      return words.say("change.removed", what, before);
    }
    return PROSE.contains(change.field())
        ? words.say("change.reworded", what)
        : words.say("change.changed", what, before, after);
  }

  private @Nullable String figure(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (AMOUNTS.contains(field)) {
      return money(value);
    }
    if (NUMBERS.contains(field)) {
      return number(new BigDecimal(value));
    }
    return switch (field) {
      case "validUntil", "lines.startsOn" ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(locale)
              .format(LocalDate.parse(value));
      case "lines.interval" -> words.say("interval." + value);
      case "lines.ramp" -> ramp(value);
      case "lines.termEnd" -> words.say("termEnd." + value);
      case "lines.optional", "lines.preselected" -> words.say("yesNo." + value);
      default -> value;
    };
  }

  /** Whether it is a ramp with quantities. */
  private static boolean isCounted(ContentChange change) {
    return change.field().equals("lines.ramp")
        && (isCounted(change.before()) || isCounted(change.after()));
  }

  private static boolean isCounted(@Nullable String steps) {
    return steps != null && (steps.contains(TIMES) || steps.contains(UNITS));
  }

  /** As {@code 7: 20.00, 13: 5 × 30.00, 25: 10 units}: periods and what holds from then on. */
  private String ramp(String steps) {
    return Stream.of(steps.split(", "))
        .map(step -> step.split(": "))
        .map(step -> words.say("change.ramp", step[0], units(step[1])))
        .collect(Collectors.joining("; "));
  }

  private String units(String step) {
    if (step.endsWith(UNITS)) {
      String quantity = step.substring(0, step.length() - UNITS.length());
      return words.say("term.units", number(new BigDecimal(quantity)));
    }
    String[] factors = step.split(TIMES);
    String price = money(factors[factors.length - 1]);
    return factors.length == 1 ? price : number(new BigDecimal(factors[0])) + TIMES + price;
  }

  private String money(String value) {
    String amount = IsoCurrency.of(currency).text(new BigDecimal(value));
    return MoneyText.of(new BigDecimal(amount), currency, locale);
  }

  private String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(FINEST);
    return Objects.requireNonNull(format.format(value));
  }
}
