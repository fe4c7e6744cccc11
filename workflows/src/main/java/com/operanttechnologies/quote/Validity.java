package com.operanttechnologies.quote;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Until when a quote can be decided on. */
public final class Validity {
  private static final Duration REAL_DAY = Duration.ofHours(24);

  private Validity() {}

  /**
   * The start of the day after {@code validUntil} in the tenant's zone; where a day lasts
   * otherwise, so many of them after sending, at least one.
   */
  public static Instant endsAt(
      LocalDate validUntil, ZoneId tenantZone, Duration day, Instant sentAt) {
    if (day.equals(REAL_DAY)) {
      return validUntil.plusDays(1).atStartOfDay(tenantZone).toInstant();
    }
    LocalDate today = sentAt.atZone(tenantZone).toLocalDate();
    long days = Math.max(1, ChronoUnit.DAYS.between(today, validUntil));
    return sentAt.plus(day.multipliedBy(days));
  }
}
