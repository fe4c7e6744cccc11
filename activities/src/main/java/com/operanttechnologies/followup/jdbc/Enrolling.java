package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartOutcome.Refused;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What starts follow-ups by itself and moves them: a quote that was sent, another expiry or zone.
 */
@Component
class Enrolling {
  private final EnrollmentTable enrollments;
  private final Sequences sequences;
  private final Starting starting;
  private final Stopping stopping;
  private final Ledger ledger;
  private final Timeline timeline;

  Enrolling(
      EnrollmentTable enrollments,
      Sequences sequences,
      Starting starting,
      Stopping stopping,
      Ledger ledger,
      Timeline timeline) {
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.starting = starting;
    this.stopping = stopping;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  @EventListener
  void sent(QuoteHappened.Sent event) {
    Optional<Enrollment> live = enrollments.lockLive(event.quote());
    if (!event.followUp()) {
      live.ifPresent(running -> unwanted(running, event.quote()));
    } else if (live.isPresent()) {
      moved(live.get(), event.expiresAt());
    } else {
      sequence(event.sequence()).ifPresent(sequence -> enroll(event, sequence));
    }
  }

  /** The newer version was sent without follow-ups. */
  private void unwanted(Enrollment enrollment, UUID quote) {
    stopping.stop(enrollment, StopReason.BY_MEMBER, Actor.PRODUCT);
    ledger.cancelFollowUps(quote, StopReason.BY_MEMBER.code());
  }

  private Optional<Sequence> sequence(@Nullable UUID chosen) {
    return Optional.ofNullable(chosen)
        .flatMap(sequences::find)
        .filter(sequence -> sequence.state() == Sequence.State.LIVE)
        .or(sequences::standard)
        .filter(sequence -> !sequence.steps().isEmpty());
  }

  private void enroll(QuoteHappened.Sent event, Sequence sequence) {
    StartRequest request =
        new StartRequest(
            sequence.id(),
            event.contact(),
            event.quote(),
            StartSource.QUOTE_SENT,
            null,
            event.sentAt());
    if (starting.start(request, Actor.PRODUCT, event.expiresAt()) instanceof Refused refused) {
      timeline.add(
          event.quote(),
          "follow_ups_not_started",
          Actor.PRODUCT,
          Map.of("reason", refused.words()));
    }
  }

  @EventListener
  void expiryMoved(QuoteHappened.ExpiryMoved event) {
    enrollments.lockLive(event.quote()).ifPresent(live -> moved(live, event.expiresAt()));
  }

  private void moved(Enrollment enrollment, Instant expiresAt) {
    enrollments.moveEnd(enrollment.id(), expiresAt);
    enrollments.find(enrollment.id()).ifPresent(starting::planAndTell);
  }

  /** Whoever waits for a look at the quote goes on, and whom it ends stops, in this transaction. */
  @EventListener
  void viewed(QuoteHappened.Viewed event) {
    enrollments.lockLive(event.quote()).ifPresent(starting::planAndTell);
  }

  @EventListener
  void zoneMoved(ContactHappened.ZoneMoved event) {
    enrollments.wakeOfContact(event.contact());
  }
}
