package com.operanttechnologies.money.term;

import com.operanttechnologies.money.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days from the first one that is charged until the billing day, after which whole periods
 * follow: a part of the whole period that would have ended on that day.
 *
 * @param until the first day of the first whole period
 * @param days that it has
 * @param of days of the whole period in which it lies: 28 to 31 of a month
 */
public record ShortPeriod(LocalDate from, LocalDate until, int days, int of) {

  /** The first billing day from this day on: the day itself, or the next of its number. */
  public static LocalDate billingDay(LocalDate charged, int day) {
    LocalDate same = charged.withDayOfMonth(day);
    return same.isBefore(charged) ? same.plusMonths(1) : same;
  }

  /** Absent where whole periods begin at once. */
  static @Nullable ShortPeriod between(LocalDate charged, LocalDate until, Interval interval) {
    return charged.isBefore(until)
        ? new ShortPeriod(
            charged, until, days(charged, until), days(until.minusMonths(interval.months()), until))
        : null;
  }

  private static int days(LocalDate from, LocalDate until) {
    return (int) ChronoUnit.DAYS.between(from, until);
  }

  /** Its last day. */
  public LocalDate last() {
    return until.minusDays(1);
  }

  /** Its share of what a whole period costs, rounded half up, once. */
  public BigDecimal share(BigDecimal whole, int decimals) {
    return whole
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
  }
}
