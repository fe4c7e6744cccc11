package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.followup.way.LateMails;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths.Path;
import com.operanttechnologies.followup.way.StepMails;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans mails: into the ledger with their instant, or left out with the reason. */
@Component
class MailSteps {
  private final StepMails mails;
  private final Ledger ledger;
  private final Horizon horizon;
  private final Diary diary;

  MailSteps(StepMails mails, Ledger ledger, Horizon horizon, Diary diary) {
    this.mails = mails;
    this.ledger = ledger;
    this.horizon = horizon;
    this.diary = diary;
  }

  /** What comes of the mail at that place of the way; nothing, when it was left out. */
  @Nullable Outlook plan(
      Enrollment enrollment, Path path, int index, Instant now, Instant notBefore) {
    PathStep step = path.steps().get(index);
    if (step.isHeld()) {
      return new Outlook.Held(step);
    }
    SkipReason skip = skip(path, index, now);
    if (skip == null && LateMails.isLate(step, path.schedule(), now)) {
      Message late = step.planned();
      ledger.hold(late.id(), LateMails.question(late, path.schedule()));
      return new Outlook.Held(step);
    }
    if (skip == null) {
      return waiting(enrollment, step, path.schedule(), now, notBefore);
    }
    if (!step.isUntaken()) {
      leaveOut(enrollment, step, skip, now);
    } else if (step.mail() != null) {
      ledger.cancel(step.mail().id(), Wording.of(skip));
    }
    return null;
  }

  /** After a time of rest several steps may be due at once: only the last of them is sent. */
  private static @Nullable SkipReason skip(Path path, int index, Instant now) {
    PathStep step = path.steps().get(index);
    if (step.isLeaving() || step.isPutOff()) {
      return null;
    }
    if (step.time() instanceof Skipped(SkipReason reason)) {
      return reason;
    }
    return path.schedule().dayLength().isCalendar() && isOvertaken(path.steps(), index, now)
        ? SkipReason.NOT_BEFORE_LATER_STEP
        : null;
  }

  private static boolean isOvertaken(List<PathStep> steps, int index, Instant now) {
    for (PathStep later : steps.subList(index + 1, steps.size())) {
      if (later.step().action().blocks()) {
        return false;
      }
      if (later.step().isMail() && later.time() instanceof Due(Instant at) && !at.isAfter(now)) {
        return true;
      }
    }
    return false;
  }

  private void leaveOut(Enrollment enrollment, PathStep step, SkipReason reason, Instant now) {
    Message mail = step.mail() == null ? mails.plan(enrollment, step.step(), now) : step.mail();
    ledger.cancel(mail.id(), Wording.of(reason));
    diary.add(
        enrollment,
        "follow_up_skipped",
        Actor.PRODUCT,
        Map.of("position", step.step().position(), "reason", Wording.of(reason)));
  }

  private Outlook waiting(
      Enrollment enrollment, PathStep step, Schedule schedule, Instant now, Instant notBefore) {
    Instant wanted = wanted(step, schedule, now, notBefore);
    Message mail = step.mail();
    if (mail == null) {
      mail = mails.plan(enrollment, step.step(), wanted);
    } else if (wanted.isAfter(now) && !wanted.equals(mail.dueAt()) && !fixed(step)) {
      ledger.move(mail.id(), wanted);
      mail = ledger.find(mail.id()).orElseThrow();
    }
    return new Outlook.Waiting(
        step.with(mail), mail.dueAt(), horizon.awaits(enrollment.id(), mail.dueAt(), now));
  }

  private static boolean fixed(PathStep step) {
    return step.isLeaving() || step.isPutOff();
  }

  private static Instant wanted(PathStep step, Schedule schedule, Instant now, Instant notBefore) {
    Instant earliest = notBefore.isAfter(now) ? notBefore : now;
    Instant at =
        step.time() instanceof Due due
            ? due.at().isAfter(earliest) ? due.at() : schedule.open(earliest, step.step().window())
            : earliest;
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** What became due while nothing was to be sent is planned from now on. */
  void refresh(Enrollment enrollment, Instant now) {
    ledger.ofEnrollment(enrollment.id()).stream()
        .filter(mail -> mail.state() == MessageState.PLANNED && mail.dueAt().isBefore(now))
        .forEach(mail -> ledger.move(mail.id(), now));
  }
}
