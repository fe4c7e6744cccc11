package com.operanttechnologies.mail.classification;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text names, in the forms of eight languages; the year may be missing. */
final class DateReader {
  private static final int MOST = 60;

  private static final Pattern ISO =
      pattern("(?<![\\d-])(20\\d\\d)-(0?[1-9]|1[0-2])-(3[01]|[12]\\d|0?[1-9])(?![\\d-])");

  private static final Pattern DAY_MONTH =
      pattern(
          "(?<![\\p{L}\\d])(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|er|ème|º|°|ª)?\\.?[\\s-]*(?:of |de |d'|di )?\\s*("
              + DateNames.MONTH_PATTERN
              + ")(?![\\p{L}])\\.?(?:\\s*,?\\s*(?:de |del |of )?(20\\d\\d)(?!\\d))?");

  private static final Pattern MONTH_DAY =
      pattern(
          "(?<![\\p{L}\\d])("
              + DateNames.MONTH_PATTERN
              + ")\\.?\\s+(?:the )?(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d.]\\d|\\d)"
              + "(?:\\s*(?:-|–|to|through)\\s*(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d]))?"
              + "(?:\\s*,?\\s*(20\\d\\d)(?!\\d))?");

  private static final Pattern NUMERIC =
      pattern(
          "(?<![\\d./-])(3[01]|[12]\\d|0?[1-9])([./-])(3[01]|[12]\\d|0?[1-9])(?:\\2(20\\d\\d|\\d\\d)?)?(?![\\d]|[./:-]\\d|\\s*(?:uhr|h\\b|am\\b|pm\\b|a\\.m|p\\.m|%|€|eur))");

  private static final Pattern WEEKDAY =
      pattern("(?<![\\p{L}])(" + DateNames.DAY_PATTERN + ")(?:s|en)?(?![\\p{L}])");

  private static final Pattern NEXT_WEEK =
      pattern(
          "next week|(?:nächste|nächster|kommende|kommender) woche|semaine prochaine|próxima semana|semana (?:que viene|que vem)"
              + "|prossima settimana|settimana prossima|volgende week|przyszłym tygodniu");

  private static final Pattern TOMORROW =
      pattern(
          "(?<![\\p{L}])(?<!guten )(?<!la )(?:tomorrow|morgen|demain|mañana|domani|amanhã|jutro)(?![\\p{L}])");

  private final Evidence evidence;
  private final LocalDate written;

  DateReader(Evidence evidence) {
    this.evidence = evidence;
    this.written = evidence.written();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
  }

  /** In the order of the text; of two that overlap, the more exact one. */
  List<DateMention> in(String text) {
    List<DateMention> found = new ArrayList<>();
    add(found, text, ISO, m -> day(year(m.group(1)), number(m.group(2)), number(m.group(3))));
    add(
        found,
        text,
        DAY_MONTH,
        m -> day(year(m.group(3)), DateNames.month(m.group(2)), number(m.group(1))));
    add(
        found,
        text,
        MONTH_DAY,
        m ->
            day(
                year(m.group(4)),
                DateNames.month(m.group(1)),
                number(m.group(3) == null ? m.group(2) : m.group(3))));
    add(found, text, NUMERIC, this::numeric);
    add(found, text, NEXT_WEEK, _ -> next(DayOfWeek.MONDAY));
    add(found, text, WEEKDAY, m -> next(DateNames.day(m.group(1))));
    add(found, text, TOMORROW, _ -> written.plusDays(1));
    found.sort(Comparator.comparingInt(DateMention::start));
    return found;
  }

  private void add(
      List<DateMention> found,
      String text,
      Pattern form,
      Function<MatchResult, @Nullable LocalDate> read) {
    evidence
        .find(form, text)
        .results()
        .limit(MOST)
        .forEach(match -> {
          LocalDate day = read.apply(match);
          boolean range = form == MONTH_DAY && match.group(3) != null;
          if (day != null) {
            DateMention mention = new DateMention(match.start(), match.end(), day, range);
            if (found.stream().noneMatch(mention::overlaps)) {
              found.add(mention);
            }
          }
        });
  }

  /* Day before month, as most of the world writes; with slashes the nearer of both that lies ahead. */
  private @Nullable LocalDate numeric(MatchResult match) {
    String separator = match.group(2);
    String year = match.group(4);
    boolean whole = year != null || match.group().endsWith(".") || match.group(3).length() == 2;
    if (!whole || separator.equals("-") && year == null) {
      return null;
    }
    LocalDate dayFirst = day(year(year), number(match.group(3)), number(match.group(1)));
    LocalDate monthFirst =
        separator.equals("/")
            ? day(year(year), number(match.group(1)), number(match.group(3)))
            : null;
    if (dayFirst == null || monthFirst == null) {
      return dayFirst == null ? monthFirst : dayFirst;
    }
    boolean monthFirstNearer =
        !monthFirst.isBefore(written)
            && (dayFirst.isBefore(written) || monthFirst.isBefore(dayFirst));
    return monthFirstNearer ? monthFirst : dayFirst;
  }

  private LocalDate next(DayOfWeek day) {
    return written.with(TemporalAdjusters.next(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable Integer year(@Nullable String digits) {
    if (digits == null) {
      return null;
    }
    return digits.length() == 2 ? 2000 + number(digits) : number(digits);
  }

  /** Without a year: the one in which it lies ahead, or not long behind. */
  private @Nullable LocalDate day(@Nullable Integer year, int month, int day) {
    try {
      if (year != null) {
        return LocalDate.of(year, month, day);
      }
      LocalDate thisYear = LocalDate.of(written.getYear(), month, day);
      return thisYear.isBefore(written.minusDays(60)) ? thisYear.plusYears(1) : thisYear;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
