package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEvent.LastStepDone;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientReturned;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes what comes next a row: the next step's mail stands in the ledger with its instant, and a
 * step that has no place in the calendar stands there as cancelled, with the reason. Runs under the
 * enrollment's lock; planning twice is planning once.
 */
@Component
class StepPlanner {
  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Calendar calendar;
  private final StepMails mails;
  private final Ledger ledger;
  private final Timeline timeline;
  private final Horizon horizon;

  StepPlanner(
      Tenants tenants,
      EnrollmentTable enrollments,
      Calendar calendar,
      StepMails mails,
      Ledger ledger,
      Timeline timeline,
      Horizon horizon) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.mails = mails;
    this.ledger = ledger;
    this.timeline = timeline;
    this.horizon = horizon;
  }

  Outlook plan(Enrollment enrollment) {
    Instant now = tenants.now();
    Outlook outlook =
        switch (returned(enrollment, now)) {
          case Active() -> next(enrollment, now, now);
          case Parked(Instant until) -> next(enrollment, now, until);
          case Paused(), EnrollmentState.Finished(), EnrollmentState.Stopped(_) ->
              new Outlook.Resting();
        };
    note(enrollment, outlook);
    return outlook;
  }

  private EnrollmentState returned(Enrollment enrollment, Instant now) {
    if (enrollment.state() instanceof Parked(Instant until) && !until.isAfter(now)) {
      EnrollmentState back = enrollment.state().on(new RecipientReturned());
      enrollments.setState(enrollment.id(), back);
      return back;
    }
    return enrollment.state();
  }

  private Outlook next(Enrollment enrollment, Instant now, Instant notBefore) {
    Schedule schedule = calendar.of(enrollment);
    List<StepMail> steps = mails.of(enrollment, schedule);
    for (int i = 0; i < steps.size(); i++) {
      StepMail step = steps.get(i);
      if (step.isHeld()) {
        return new Outlook.Held(step);
      }
      if (!step.isBehind()) {
        Optional<SkipReason> skip = skip(step, steps.subList(i + 1, steps.size()), schedule, now);
        if (skip.isEmpty()) {
          return waiting(enrollment, step, schedule, now, notBefore);
        }
        skip(enrollment, step, skip.get(), now);
      }
    }
    return new Outlook.Done();
  }

  /** After a time of rest several steps may be due at once: only the last of them is sent. */
  private static Optional<SkipReason> skip(
      StepMail step, List<StepMail> later, Schedule schedule, Instant now) {
    if (step.isLeaving() || step.isPutOff()) {
      return Optional.empty();
    }
    if (step.time() instanceof Skipped(SkipReason reason)) {
      return Optional.of(reason);
    }
    boolean overtaken =
        schedule.dayLength().isCalendar()
            && later.stream()
                .anyMatch(each -> each.time() instanceof Due(Instant at) && !at.isAfter(now));
    return overtaken ? Optional.of(SkipReason.NOT_BEFORE_LATER_STEP) : Optional.empty();
  }

  private void skip(Enrollment enrollment, StepMail step, SkipReason reason, Instant now) {
    Message mail = step.mail() == null ? mails.plan(enrollment, step.step(), now) : step.mail();
    ledger.cancel(mail.id(), Wording.of(reason));
    timeline.add(
        enrollment.quote(),
        "follow_up_skipped",
        Actor.PRODUCT,
        Map.of("position", step.step().position(), "reason", Wording.of(reason)));
  }

  private Outlook waiting(
      Enrollment enrollment, StepMail step, Schedule schedule, Instant now, Instant notBefore) {
    Instant wanted = wanted(step, schedule, now, notBefore);
    Message mail = step.mail();
    if (mail == null) {
      mail = mails.plan(enrollment, step.step(), wanted);
    } else if (wanted.isAfter(now) && !wanted.equals(mail.dueAt()) && !fixed(step)) {
      ledger.move(mail.id(), wanted);
      mail = ledger.find(mail.id()).orElseThrow();
    }
    return new Outlook.Waiting(
        new StepMail(step.step(), step.time(), mail),
        mail.dueAt(),
        horizon.awaits(enrollment.id(), mail.dueAt(), now));
  }

  private static boolean fixed(StepMail step) {
    return step.isLeaving() || step.isPutOff();
  }

  private static Instant wanted(StepMail step, Schedule schedule, Instant now, Instant notBefore) {
    Instant earliest = notBefore.isAfter(now) ? notBefore : now;
    Instant at =
        step.time() instanceof Due due
            ? due.at().isAfter(earliest) ? due.at() : schedule.sendable(due, earliest)
            : earliest;
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private void note(Enrollment enrollment, Outlook outlook) {
    switch (outlook) {
      case Outlook.Waiting _ -> {}
      case Outlook.Held _, Outlook.Resting _ -> horizon.clear(enrollment.id());
      case Outlook.Done _ -> {
        horizon.clear(enrollment.id());
        enrollments.setState(enrollment.id(), enrollment.state().on(new LastStepDone()));
        timeline.add(enrollment.quote(), "follow_ups_finished", Actor.PRODUCT);
      }
    }
  }
}
