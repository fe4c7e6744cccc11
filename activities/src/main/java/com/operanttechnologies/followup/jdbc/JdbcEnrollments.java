package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEnded;
import com.operanttechnologies.followup.EnrollmentEvent;
import com.operanttechnologies.followup.EnrollmentEvent.PausedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.ResumedByMember;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enrollments as rows, and what members do with them. */
@Component
class JdbcEnrollments implements Enrollments {
  private final EnrollmentTable table;
  private final Calendar calendar;
  private final StepMails mails;
  private final Enrolling enrolling;
  private final Stopping stopping;
  private final Ledger ledger;
  private final Timeline timeline;

  JdbcEnrollments(
      EnrollmentTable table,
      Calendar calendar,
      StepMails mails,
      Enrolling enrolling,
      Stopping stopping,
      Ledger ledger,
      Timeline timeline) {
    this.table = table;
    this.calendar = calendar;
    this.mails = mails;
    this.enrolling = enrolling;
    this.stopping = stopping;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  @Override
  public Optional<Enrollment> find(UUID enrollment) {
    return table.find(enrollment);
  }

  @Override
  public Optional<Enrollment> ofQuote(UUID quote) {
    return table.ofQuote(quote).stream().findFirst();
  }

  @Override
  public List<Enrollment> ofContact(UUID contact) {
    return table.ofContact(contact);
  }

  @Override
  public void pause(UUID enrollment, Actor actor) {
    change(enrollment, new PausedByMember(), "follow_ups_paused", actor);
  }

  @Override
  public void resume(UUID enrollment, Actor actor) {
    change(enrollment, new ResumedByMember(), "follow_ups_resumed", actor);
  }

  private void change(UUID id, EnrollmentEvent event, String kind, Actor actor) {
    Enrollment enrollment = locked(id);
    try {
      table.setState(id, enrollment.state().on(event));
    } catch (EnrollmentEnded e) {
      throw new Conflict(String.valueOf(e.getMessage()));
    }
    timeline.add(enrollment.quote(), kind, actor);
    enrolling.planAndTell(locked(id));
  }

  @Override
  public void stop(UUID id, Actor actor) {
    Enrollment enrollment = locked(id);
    if (!enrollment.state().isFinal()) {
      stopping.stop(enrollment, StopReason.BY_MEMBER, actor);
      ledger.cancelFollowUps(enrollment.quote(), StopReason.BY_MEMBER.code());
    }
  }

  @Override
  public void skipNext(UUID id, Actor actor) {
    Enrollment enrollment = locked(id);
    StepMail next =
        mails.of(enrollment, calendar.of(enrollment)).stream()
            .filter(each -> !each.isBehind())
            .findFirst()
            .filter(_ -> !enrollment.state().isFinal())
            .orElseThrow(() -> new Conflict("No mail follows that could be skipped"));
    Message mail = next.mail();
    if (mail == null || next.isLeaving() || !ledger.cancel(mail.id(), Wording.SKIPPED_BY_MEMBER)) {
      throw new Conflict("The next mail is leaving already and cannot be skipped any more");
    }
    timeline.add(
        enrollment.quote(),
        "follow_up_skipped",
        actor,
        Map.of("position", next.step().position(), "reason", Wording.SKIPPED_BY_MEMBER));
    enrolling.planAndTell(enrollment);
  }

  private Enrollment locked(UUID enrollment) {
    return table.lock(enrollment).orElseThrow(() -> new NotFound("The enrollment"));
  }

  @Override
  public void replanAll() {
    table.wakeAll();
  }
}
