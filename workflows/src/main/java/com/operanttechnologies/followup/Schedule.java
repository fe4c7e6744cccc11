package com.operanttechnologies.followup;

import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedList;
import java.util.List;

/**
 * The calendar of one enrollment. Days are calendar days of the recipient's zone at the local time
 * of the start, then moved into the window; it is computed again when zone or expiry changes.
 */
public record Schedule(
    Instant start, Instant expiresAt, ZoneId zone, SendingWindow window, DayLength dayLength) {

  /** What becomes of each step, in the order of the sequence. */
  public List<StepTime> of(List<StepPlan> steps) {
    var times = new LinkedList<StepTime>();
    var limit = Instant.MAX;
    for (var step : steps.reversed()) {
      var time = timeOf(step, limit);
      if (time instanceof Due due) {
        limit = due.at();
      }
      times.addFirst(time);
    }
    return List.copyOf(times);
  }

  /** The first instant from now on at which a due step may be sent. */
  public Instant sendable(Due due, Instant now) {
    return inWindow(due.at().isBefore(now) ? now : due.at());
  }

  private StepTime timeOf(StepPlan step, Instant laterStep) {
    var wanted = wanted(step);
    if (wanted.isBefore(start)) {
      return new Skipped(SkipReason.BEFORE_START);
    }
    var at = inWindow(wanted);
    if (!at.isBefore(expiresAt)) {
      return new Skipped(SkipReason.NOT_BEFORE_EXPIRY);
    }
    return at.isBefore(laterStep) ? new Due(at) : new Skipped(SkipReason.NOT_BEFORE_LATER_STEP);
  }

  private Instant wanted(StepPlan step) {
    return switch (step.anchor()) {
      case AFTER_START -> shifted(start, step.days());
      case BEFORE_EXPIRY -> shifted(expiresAt, -step.days());
    };
  }

  private Instant shifted(Instant anchor, int days) {
    if (!dayLength.isCalendar()) {
      return anchor.plus(dayLength.days(days));
    }
    var day = anchor.atZone(zone).toLocalDate().plusDays(days);
    return LocalTimes.resolve(LocalDateTime.of(day, start.atZone(zone).toLocalTime()), zone);
  }

  private Instant inWindow(Instant wanted) {
    return dayLength.isCalendar() ? window.next(wanted, zone) : wanted;
  }
}
