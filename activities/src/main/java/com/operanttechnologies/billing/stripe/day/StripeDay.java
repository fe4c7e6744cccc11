package com.operanttechnologies.billing.stripe.day;

import com.operanttechnologies.money.term.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The instant at which a day begins at Stripe: midnight where the organisation is. A billing day
 * has to be the same day in UTC too, because Stripe counts months there: midnight of 1 March in
 * Berlin is the 28th of February in UTC, and Stripe would bill on the 28th from then on.
 */
public final class StripeDay {
  private StripeDay() {}

  /** The first instant of a day from which a line with this term is billed. */
  public static Instant begin(LocalDate day, Term term, ZoneId zone) {
    return term.billingDay() == null ? day.atStartOfDay(zone).toInstant() : inBoth(day, zone);
  }

  /** By the offset of winter, so that summer time makes it an hour later and never a day less. */
  private static Instant inBoth(LocalDate day, ZoneId zone) {
    Instant there = day.atStartOfDay(zone).toInstant();
    ZoneOffset standard = zone.getRules().getStandardOffset(there);
    Instant local = day.atStartOfDay(standard).toInstant();
    Instant utc = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return local.isAfter(utc) ? local : utc;
  }
}
