package com.operanttechnologies.money.term;

import com.operanttechnologies.money.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when, and for how long, a line is billed that comes again.
 *
 * @param startsOn its first day; absent: the day of acceptance
 * @param trialDays days without charge before the first period
 * @param periods how many periods it has; absent: it goes on until somebody ends it
 * @param renews whether it begins anew after its last period; otherwise it ends
 * @param minimumPeriods how many periods the customer takes at least; absent: no minimum
 */
public record Term(
    @Nullable LocalDate startsOn,
    int trialDays,
    @Nullable Integer periods,
    boolean renews,
    @Nullable Integer minimumPeriods) {

  /** From acceptance on, charged at once, without an end. */
  public static final Term PLAIN = new Term(null, 0, null, false, null);

  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** Whether its first period is billed on a day of its own, and not with the first invoice. */
  public boolean isLater() {
    return startsOn != null || trialDays > 0;
  }

  /** Its days, if it was accepted on this one. */
  public TermDates from(LocalDate accepted, Interval interval) {
    LocalDate starts = startsOn == null || startsOn.isBefore(accepted) ? accepted : startsOn;
    LocalDate charged = starts.plusDays(trialDays);
    LocalDate over = periods == null ? null : after(charged, periods, interval);
    return new TermDates(
        starts,
        trialDays == 0 ? null : charged,
        isLater() ? charged : after(charged, 1, interval),
        renews ? null : over,
        renews ? over : null);
  }

  private static LocalDate after(LocalDate day, int periods, Interval interval) {
    return day.plusMonths((long) periods * interval.months());
  }
}
