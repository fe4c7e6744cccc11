package com.operanttechnologies.money.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an accepted line that comes again.
 *
 * @param trialEndsOn the first day that costs something; absent without a trial
 * @param billsFrom the first day of the first whole period that is not on the first invoice
 * @param endsOn the first day on which it is over; absent if it does not end by itself
 * @param renewsOn the first day of the next term; absent if it does not renew
 * @param shortPeriod what is billed before the first whole period; absent if that begins at once
 */
public record TermDates(
    LocalDate startsOn,
    @Nullable LocalDate trialEndsOn,
    LocalDate billsFrom,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate renewsOn,
    @Nullable ShortPeriod shortPeriod) {

  /** With whole periods from the beginning. */
  public TermDates(
      LocalDate startsOn,
      @Nullable LocalDate trialEndsOn,
      LocalDate billsFrom,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate renewsOn) {
    this(startsOn, trialEndsOn, billsFrom, endsOn, renewsOn, null);
  }
}
