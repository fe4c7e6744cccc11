package com.operanttechnologies.followup;

import com.operanttechnologies.followup.path.Itinerary;
import com.operanttechnologies.followup.path.Leg;
import com.operanttechnologies.followup.path.Progress;
import com.operanttechnologies.followup.path.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of one enrollment. Days are calendar days of the recipient's zone at the local time
 * of the start, then moved into the window; it is computed again when zone or expiry changes.
 *
 * @param expiresAt {@link Instant#MAX} where there is no quote
 */
public record Schedule(
    Instant start,
    Instant expiresAt,
    ZoneId zone,
    SendingWindow window,
    Holidays holidays,
    DayLength dayLength) {
  /* Longer than any country celebrates without a working day. */
  private static final int LONGEST_REST = 400;

  public Schedule(
      Instant start, Instant expiresAt, ZoneId zone, SendingWindow window, DayLength dayLength) {
    this(start, expiresAt, zone, window, Holidays.NONE, dayLength);
  }

  /** What becomes of each mail, in the order of the sequence. */
  public List<StepTime> of(List<StepPlan> mails) {
    return Itinerary.of(this, mails.stream().map(Leg::mail).toList(), Progress.NONE).stream()
        .map(Stop::time)
        .toList();
  }

  /** The first instant from now on at which a due step may be sent. */
  public Instant sendable(StepTime.Due due, Instant now) {
    return open(due.at().isBefore(now) ? now : due.at(), null);
  }

  /** The instant that a plan asks for, counted from where its step begins. */
  public Instant wanted(StepPlan plan, Instant previous, @Nullable SendingWindow own) {
    return switch (plan.anchor()) {
      case AFTER_START -> shifted(start, plan.span(), 1, start, own);
      case AFTER_PREVIOUS -> shifted(previous, plan.span(), 1, previous, own);
      case BEFORE_EXPIRY -> shifted(expiresAt, plan.span(), -1, start, own);
    };
  }

  /** So long after the instant, at the same local time. */
  public Instant after(Instant from, Span span) {
    return shifted(from, span, 1, from, null);
  }

  private Instant shifted(
      Instant anchor, Span span, int sign, Instant clock, @Nullable SendingWindow own) {
    if (span.unit() == Span.Unit.HOURS) {
      return anchor.plus(Duration.ofHours((long) sign * span.amount()));
    }
    if (!dayLength.isCalendar()) {
      return anchor.plus(dayLength.days((long) sign * span.amount()));
    }
    LocalDate from = anchor.atZone(zone).toLocalDate();
    LocalDate day =
        span.unit() == Span.Unit.DAYS
            ? from.plusDays((long) sign * span.amount())
            : workingDay(from, span.amount(), sign, own == null ? window : own);
    return LocalTimes.resolve(LocalDateTime.of(day, clock.atZone(zone).toLocalTime()), zone);
  }

  private LocalDate workingDay(LocalDate from, int count, int sign, SendingWindow days) {
    LocalDate day = from;
    int rest = 0;
    for (int left = count; left > 0 && rest < LONGEST_REST; ) {
      day = day.plusDays(sign);
      boolean working = days.days().contains(day.getDayOfWeek()) && holidays.on(day).isEmpty();
      rest = working ? 0 : rest + 1;
      left = working ? left - 1 : left;
    }
    return day;
  }

  /** The instant itself if mail may be sent then, else the next one at which it may. */
  public Instant open(Instant wanted, @Nullable SendingWindow own) {
    if (!dayLength.isCalendar()) {
      return wanted;
    }
    SendingWindow hours = own == null ? window : own;
    Instant at = hours.next(wanted, zone);
    for (int rest = 0; rest < LONGEST_REST && holidays.on(day(at)).isPresent(); rest++) {
      at = hours.next(LocalTimes.resolve(day(at).plusDays(1).atTime(LocalTime.MIN), zone), zone);
    }
    return at;
  }

  /**
   * The last instant up to the wanted one at which mail may be sent, at the same local time if it
   * can.
   */
  public Instant lastOpen(Instant wanted, @Nullable SendingWindow own) {
    LocalTime time = wanted.atZone(zone).toLocalTime();
    LocalDate day = day(wanted);
    for (int rest = 0; rest < LONGEST_REST; rest++, day = day.minusDays(1)) {
      for (LocalTime clock : List.of(time, LocalTime.MIN)) {
        Instant at = open(LocalTimes.resolve(day.atTime(clock), zone), own);
        if (!at.isAfter(wanted) && day(at).equals(day)) {
          return at;
        }
      }
    }
    return wanted;
  }

  /** The instant delayed a little, unless that leaves the window. */
  public Instant spread(Instant at, Duration jitter, @Nullable SendingWindow own) {
    Instant later = at.plus(jitter);
    return dayLength.isCalendar() && open(later, own).equals(later) ? later : at;
  }

  /** The recipient's day at that instant. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
