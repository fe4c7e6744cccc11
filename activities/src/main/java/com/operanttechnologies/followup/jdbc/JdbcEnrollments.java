package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEnded;
import com.operanttechnologies.followup.EnrollmentEvent;
import com.operanttechnologies.followup.EnrollmentEvent.PausedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientAway;
import com.operanttechnologies.followup.EnrollmentEvent.ResumedByMember;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartOutcome.Refusal;
import com.operanttechnologies.followup.StartOutcome.Refused;
import com.operanttechnologies.followup.StartOutcome.Why;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.way.OpenQuotes;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enrollments as rows, and what members do with them. */
@Component
class JdbcEnrollments implements Enrollments {
  /** Between two that go on at once, so that their mails do not leave in a burst. */
  private static final Duration GAP = Duration.ofSeconds(20);

  private final Tenants tenants;
  private final EnrollmentTable table;
  private final OpenQuotes quotes;
  private final Starting starting;
  private final Stopping stopping;
  private final MailSteps mails;
  private final SkippedSteps skipping;
  private final Hastening hastening;
  private final Ledger ledger;
  private final Diary diary;

  JdbcEnrollments(
      Tenants tenants,
      EnrollmentTable table,
      OpenQuotes quotes,
      Starting starting,
      Stopping stopping,
      MailSteps mails,
      SkippedSteps skipping,
      Hastening hastening,
      Ledger ledger,
      Diary diary) {
    this.tenants = tenants;
    this.table = table;
    this.quotes = quotes;
    this.starting = starting;
    this.stopping = stopping;
    this.mails = mails;
    this.skipping = skipping;
    this.hastening = hastening;
    this.ledger = ledger;
    this.diary = diary;
  }

  @Override
  public StartOutcome start(StartRequest request, Actor actor) {
    if (request.quote() == null) {
      return starting.start(request, actor, null);
    }
    return quotes
        .expiry(request.quote(), request.contact())
        .map(expiry -> starting.start(request, actor, expiry))
        .orElseGet(() ->
            new Refused(
                List.of(
                    new Refusal(
                        Why.QUOTE_NOT_OPEN,
                        "The quote is not open, or was made for somebody else: only an open quote"
                            + " is followed up"))));
  }

  @Override
  public List<Refusal> refusals(StartRequest request) {
    return starting.refusals(request);
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
  public List<Enrollment> ofSequence(UUID sequence, int most) {
    return table.ofSequence(sequence, most);
  }

  @Override
  public void pause(UUID enrollment, Actor actor) {
    change(enrollment, new PausedByMember(), "follow_ups_paused", actor);
  }

  @Override
  public void resume(UUID enrollment, Actor actor) {
    mails.refresh(locked(enrollment), tenants.now());
    change(enrollment, new ResumedByMember(), "follow_ups_resumed", actor);
  }

  @Override
  public void park(UUID enrollment, Instant until, Actor actor) {
    change(enrollment, new RecipientAway(until), "follow_ups_parked", actor);
  }

  private void change(UUID id, EnrollmentEvent event, String kind, Actor actor) {
    Enrollment enrollment = locked(id);
    try {
      table.setState(id, enrollment.state().on(event));
    } catch (EnrollmentEnded e) {
      throw new Conflict(String.valueOf(e.getMessage()));
    }
    diary.add(enrollment, kind, actor);
    starting.planAndTell(locked(id));
  }

  @Override
  public void stop(UUID id, Actor actor) {
    Enrollment enrollment = locked(id);
    if (!enrollment.state().isFinal()) {
      stopping.stop(enrollment, StopReason.BY_MEMBER, actor);
      ledger.cancelFollowUpsOf(id, StopReason.BY_MEMBER.code());
    }
  }

  @Override
  public void skipNext(UUID id, Actor actor) {
    Enrollment enrollment = locked(id);
    int position = skipping.skip(enrollment);
    diary.add(
        enrollment,
        "follow_up_skipped",
        actor,
        Map.of("position", position, "reason", Wording.SKIPPED_BY_MEMBER));
    starting.planAndTell(enrollment);
  }

  @Override
  public List<String> sendNow(UUID id, Actor actor) {
    return hastening.sendNow(locked(id), actor);
  }

  @Override
  public int pauseAll(UUID sequence, Actor actor) {
    List<Enrollment> running = table.liveOfSequence(sequence, "active", "parked");
    running.forEach(each -> pause(each.id(), actor));
    return running.size();
  }

  @Override
  public int resumeAll(UUID sequence, Actor actor) {
    List<Enrollment> resting = table.liveOfSequence(sequence, "paused");
    Instant at = tenants.now();
    for (Enrollment each : resting) {
      at = at.plus(GAP);
      table.notBefore(each.id(), at);
      resume(each.id(), actor);
    }
    return resting.size();
  }

  private Enrollment locked(UUID enrollment) {
    return table.lock(enrollment).orElseThrow(() -> new NotFound("The enrollment"));
  }

  @Override
  public void replanAll() {
    table.wakeAll();
  }
}
