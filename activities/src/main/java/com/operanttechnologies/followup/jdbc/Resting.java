package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.followup.DayLength;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEvent;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientAway;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientReturned;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets follow-ups rest while their recipient is away or wants a pause, inside the transaction in
 * which that becomes known.
 */
@Component
class Resting {
  /** How long they rest when somebody is away and does not say until when. */
  static final int WORKING_DAYS = 3;

  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Calendar calendar;
  private final Outbox outbox;
  private final Timeline timeline;

  Resting(
      Tenants tenants,
      EnrollmentTable enrollments,
      Calendar calendar,
      Outbox outbox,
      Timeline timeline) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.outbox = outbox;
    this.timeline = timeline;
  }

  /** Until the day after the one that the answer names. */
  @EventListener
  void away(MailEvent.AnsweredAway event) {
    Optional.ofNullable(event.about().quote())
        .flatMap(enrollments::lockLive)
        .ifPresent(live -> rest(live, until(live, event.returnsOn()), "the customer is away"));
  }

  /** A pause is for all quotes of the contact, an absence for the one that was answered. */
  @EventListener
  void paused(ContactHappened.PauseAsked event) {
    for (Enrollment each : enrollments.live(event.contact())) {
      enrollments
          .lockLive(each.quote())
          .ifPresent(live -> rest(live, event.until(), "the customer asked for a pause"));
    }
  }

  @EventListener
  void unpaused(ContactHappened.PauseEnded event) {
    for (Enrollment each : enrollments.live(event.contact())) {
      enrollments
          .lockLive(each.quote())
          .filter(live ->
              live.state() instanceof Parked(Instant until) && !until.isAfter(event.until()))
          .ifPresent(live -> change(live, new RecipientReturned()));
    }
  }

  private void rest(Enrollment enrollment, Instant until, String reason) {
    if (until.isAfter(tenants.now())) {
      change(enrollment, new RecipientAway(until));
      timeline.add(
          enrollment.quote(),
          "follow_ups_parked",
          Actor.PRODUCT,
          Map.of("reason", reason, "until", until.toString()));
    }
  }

  private void change(Enrollment enrollment, EnrollmentEvent event) {
    enrollments.setState(enrollment.id(), enrollment.state().on(event));
    outbox.changed(ProcessKind.ENROLLMENT, enrollment.id());
  }

  private Instant until(Enrollment enrollment, @Nullable LocalDate named) {
    Schedule schedule = calendar.of(enrollment);
    Instant now = tenants.now();
    LocalDate today = LocalDate.ofInstant(now, schedule.zone());
    LocalDate first = named == null ? afterWorkingDays(today) : named.plusDays(1);
    DayLength length = schedule.dayLength();
    if (length.isCalendar()) {
      return first.atStartOfDay(schedule.zone()).toInstant();
    }
    long days = named == null ? WORKING_DAYS : ChronoUnit.DAYS.between(today, first);
    return now.plus(length.days(days));
  }

  private static LocalDate afterWorkingDays(LocalDate today) {
    LocalDate day = today;
    for (int left = WORKING_DAYS; left > 0; ) {
      day = day.plusDays(1);
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend ? 0 : 1;
    }
    return day;
  }
}
