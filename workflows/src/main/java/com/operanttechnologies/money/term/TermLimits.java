package com.operanttechnologies.money.term;

import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.PriceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which terms a line can have. */
public final class TermLimits {
  private static final int MOST_TERMS = 20;
  private static final int LONGEST_TRIAL = 730;
  private static final int MOST_PERIODS = 120;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_BILLING_DAY = 28;

  private TermLimits() {}

  /**
   * @throws InvalidPrice naming the field, when a term lies outside the limits
   */
  public static void check(List<PriceLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Term term = lines.get(i).term();
      String path = "lines[" + i + "].term";
      refuse(
          !term.isPlain() && !lines.get(i).interval().recurs(),
          path,
          "Only what is billed again and again has a term.");
      check(path + ".", term);
      refuse(
          term.billingDay(),
          day -> day < 1 || day > LAST_BILLING_DAY,
          "billingDay",
          "A billing day is 1 to 28, so that every month has it.");
      RampLimits.check(path, term);
    }
    refuse(
        terms(lines).count() > MOST_TERMS,
        "lines",
        "A quote has at most 20 different terms; each is billed for itself.");
  }

  private static Stream<List<Object>> terms(List<PriceLine> lines) {
    return lines.stream()
        .filter(line -> !line.term().isPlain())
        .map(line -> List.<Object>of(line.interval(), line.term()))
        .distinct();
  }

  private static void check(String path, Term term) {
    LocalDate starts = term.startsOn();
    refuse(
        starts != null && (starts.getYear() < FIRST_YEAR || starts.getYear() > LAST_YEAR),
        path + "startsOn",
        "The start lies between 2000 and 2100.");
    refuse(
        term.trialDays() < 0 || term.trialDays() > LONGEST_TRIAL,
        path + "trialDays",
        "A trial lasts at most 730 days.");
    IntPredicate wrong = periods -> periods < 1 || periods > MOST_PERIODS;
    refuse(term.periods(), wrong, path + "periods", "A term has 1 to 120 periods.");
    refuse(
        term.minimumPeriods(), wrong, path + "minimumPeriods", "A minimum has 1 to 120 periods.");
    Integer periods = term.periods();
    refuse(
        term.minimumPeriods(),
        minimum -> periods != null && !term.renews() && minimum > periods,
        path + "minimumPeriods",
        "The minimum is no longer than a term that ends.");
  }

  private static void refuse(
      @Nullable Integer number, IntPredicate wrong, String field, String sentence) {
    refuse(number != null && wrong.test(number), field, sentence);
  }

  private static void refuse(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new InvalidPrice(field, sentence);
    }
  }
}
