package com.operanttechnologies.money.term;

import com.operanttechnologies.money.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when, and for how long, a line is billed that comes again.
 *
 * @param startsOn its first day; absent: the day of acceptance
 * @param trialDays days without charge before the first period
 * @param periods how many periods it has; absent: it goes on until somebody ends it
 * @param renews whether it begins anew after its last period; otherwise it ends
 * @param minimumPeriods how many periods the customer takes at least; absent: no minimum
 * @param ramp other unit prices and quantities from later periods on, in their order; empty: always
 *     the same
 * @param billingDay the day of the month on which whole periods begin, 1 to 28, after a short first
 *     one; absent: they begin on the day from which it is charged
 */
public record Term(
    @Nullable LocalDate startsOn,
    int trialDays,
    @Nullable Integer periods,
    boolean renews,
    @Nullable Integer minimumPeriods,
    List<RampStep> ramp,
    @Nullable Integer billingDay) {

  /** From acceptance on, charged at once, without an end. */
  public static final Term PLAIN = new Term(null, 0, null, false, null);

  public Term {
    // contents that were kept as JSON before there were any
    ramp = ramp == null ? List.of() : List.copyOf(ramp);
  }

  /** In periods that begin on the day from which it is charged. */
  public Term(
      @Nullable LocalDate startsOn,
      int trialDays,
      @Nullable Integer periods,
      boolean renews,
      @Nullable Integer minimumPeriods,
      List<RampStep> ramp) {
    this(startsOn, trialDays, periods, renews, minimumPeriods, ramp, null);
  }

  /** With one price and one quantity. */
  public Term(
      @Nullable LocalDate startsOn,
      int trialDays,
      @Nullable Integer periods,
      boolean renews,
      @Nullable Integer minimumPeriods) {
    this(startsOn, trialDays, periods, renews, minimumPeriods, List.of());
  }

  /** The same with these prices and quantities from later periods on. */
  public Term with(List<RampStep> steps) {
    return new Term(startsOn, trialDays, periods, renews, minimumPeriods, steps, billingDay);
  }

  /** The same by the quote's billing day, which concerns only what comes again. */
  public Term billedOn(@Nullable Integer day, Interval interval) {
    return new Term(
        startsOn, trialDays, periods, renews, minimumPeriods, ramp, interval.recurs() ? day : null);
  }

  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** Whether its first period is billed on a day of its own, and not with the first invoice. */
  public boolean isLater() {
    return startsOn != null || trialDays > 0 || billingDay != null;
  }

  /**
   * How many periods it has for certain: its length, or the minimum where that is more; empty where
   * neither is agreed.
   */
  public OptionalInt certainPeriods() {
    return Stream.of(Optional.ofNullable(periods), Optional.ofNullable(minimumPeriods))
        .flatMap(Optional::stream)
        .mapToInt(Integer::intValue)
        .max();
  }

  /** Whether a later period has another quantity. */
  public boolean countsByPeriod() {
    return ramp.stream().anyMatch(step -> step.quantity() != null);
  }

  /** All units of a line, those of the first period before those of the ramp's steps. */
  public List<Units> units(Units first) {
    List<Units> all = new ArrayList<>(List.of(first));
    ramp.forEach(step -> all.add(step.after(all.getLast())));
    return all;
  }

  /** The units in a period, counted from 1. */
  public Units unitsIn(int period, Units first) {
    long begun = ramp.stream().takeWhile(step -> step.from() <= period).count();
    return units(first).get((int) begun);
  }

  /** Those of the period that costs most. */
  public Units dearest(Units first) {
    return Collections.max(units(first), Comparator.comparing(Units::amount));
  }

  /** The first day of a whole period, counted from 1, if it was accepted on this day. */
  public LocalDate dayOf(int period, LocalDate accepted, Interval interval) {
    return after(whole(charged(accepted)), period - 1, interval);
  }

  private LocalDate starts(LocalDate accepted) {
    return startsOn == null || startsOn.isBefore(accepted) ? accepted : startsOn;
  }

  private LocalDate charged(LocalDate accepted) {
    return starts(accepted).plusDays(trialDays);
  }

  private LocalDate whole(LocalDate charged) {
    return billingDay == null ? charged : ShortPeriod.billingDay(charged, billingDay);
  }

  /** Its days, if it was accepted on this one. */
  public TermDates from(LocalDate accepted, Interval interval) {
    LocalDate starts = starts(accepted);
    LocalDate charged = charged(accepted);
    LocalDate whole = whole(charged);
    LocalDate over = periods == null ? null : after(whole, periods, interval);
    return new TermDates(
        starts,
        trialDays == 0 ? null : charged,
        isLater() ? whole : after(charged, 1, interval),
        renews ? null : over,
        renews ? over : null,
        ShortPeriod.between(charged, whole, interval));
  }

  private static LocalDate after(LocalDate day, int periods, Interval interval) {
    return day.plusMonths((long) periods * interval.months());
  }
}
