package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Mailable;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.gate.GateCheck;
import com.operanttechnologies.followup.gate.SequenceGate;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What starts follow-ups and moves them: a quote that was sent, another expiry, another zone. */
@Component
class Enrolling {
  private final EnrollmentTable enrollments;
  private final Sequences sequences;
  private final Contacts contacts;
  private final SequenceGate gate;
  private final StepPlanner planner;
  private final Stopping stopping;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Timeline timeline;

  Enrolling(
      EnrollmentTable enrollments,
      Sequences sequences,
      Contacts contacts,
      SequenceGate gate,
      StepPlanner planner,
      Stopping stopping,
      Ledger ledger,
      Outbox outbox,
      Timeline timeline) {
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.contacts = contacts;
    this.gate = gate;
    this.planner = planner;
    this.stopping = stopping;
    this.ledger = ledger;
    this.outbox = outbox;
    this.timeline = timeline;
  }

  @EventListener
  void sent(QuoteHappened.Sent event) {
    Optional<Enrollment> live = enrollments.lockLive(event.quote());
    if (!event.followUp()) {
      live.ifPresent(this::unwanted);
    } else if (live.isPresent()) {
      moved(live.get(), event.expiresAt());
    } else {
      sequence(event.sequence()).ifPresent(sequence -> enroll(event, sequence));
    }
  }

  /** The newer version was sent without follow-ups. */
  private void unwanted(Enrollment enrollment) {
    stopping.stop(enrollment, StopReason.BY_MEMBER, Actor.PRODUCT);
    ledger.cancelFollowUps(enrollment.quote(), StopReason.BY_MEMBER.code());
  }

  private Optional<Sequence> sequence(@Nullable UUID chosen) {
    return Optional.ofNullable(chosen)
        .flatMap(sequences::find)
        .or(sequences::standard)
        .filter(sequence -> !sequence.steps().isEmpty());
  }

  private void enroll(QuoteHappened.Sent event, Sequence sequence) {
    List<GateCheck> refusals = gate.refusals(sequence, event.contact());
    if (!refusals.isEmpty()) {
      timeline.add(
          event.quote(),
          "follow_ups_not_started",
          Actor.PRODUCT,
          Map.of(
              "reason",
              String.join(" ", refusals.stream().map(GateCheck::sentence).toList()),
              "checks",
              refusals.stream().map(GateCheck::code).toList()));
      return;
    }
    Mailable mailable = contacts.mayBeMailed(event.contact());
    Enrollment enrollment =
        enrollments.add(
            sequence.id(), event.quote(), event.contact(), event.sentAt(), event.expiresAt());
    timeline.add(
        event.quote(),
        "follow_ups_started",
        Actor.PRODUCT,
        Map.of("sequence", sequence.name(), "basis", mailable.reason()));
    planAndTell(enrollment);
  }

  @EventListener
  void expiryMoved(QuoteHappened.ExpiryMoved event) {
    enrollments.lockLive(event.quote()).ifPresent(live -> moved(live, event.expiresAt()));
  }

  private void moved(Enrollment enrollment, Instant expiresAt) {
    enrollments.moveEnd(enrollment.id(), expiresAt);
    enrollments.find(enrollment.id()).ifPresent(this::planAndTell);
  }

  @EventListener
  void zoneMoved(ContactHappened.ZoneMoved event) {
    enrollments.wakeOfContact(event.contact());
  }

  /** Plans a locked enrollment; its process is told unless nobody has to wait for it yet. */
  void planAndTell(Enrollment enrollment) {
    Outlook outlook = planner.plan(enrollment);
    if (!(outlook instanceof Outlook.Waiting(_, _, boolean near)) || near) {
      outbox.changed(ProcessKind.ENROLLMENT, enrollment.id());
    }
  }
}
