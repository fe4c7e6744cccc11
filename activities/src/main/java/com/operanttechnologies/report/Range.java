package com.operanttechnologies.report;

import com.operanttechnologies.problem.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days of the tenant's calendar, both included. */
public record Range(LocalDate from, LocalDate until, ZoneId zone) {
  private static final int MOST_DAYS = 1_100;

  /**
   * @throws InvalidInput if it ends before it begins, or is longer than three years
   */
  public Range {
    if (until.isBefore(from)) {
      throw new InvalidInput("until", "The last day lies before the first");
    }
    if (ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
      throw new InvalidInput("from", "Choose three years at most");
    }
  }

  /** When the first day begins. */
  public Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When the day after the last one begins. */
  public Instant end() {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** How the time is cut for a chart: day, week or month. */
  public String unit() {
    long days = ChronoUnit.DAYS.between(from, until);
    if (days <= 31) {
      return "day";
    }
    return days <= 190 ? "week" : "month";
  }
}
