package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEnded;
import com.operanttechnologies.followup.EnrollmentEvent.ReopenedByMember;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follow-ups that a mistake had stopped go on; those of a stream that is not wanted end. */
@Component
class Reopening {
  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Enrolling enrolling;
  private final Stopping stopping;
  private final Ledger ledger;
  private final Timeline timeline;

  Reopening(
      Tenants tenants,
      EnrollmentTable enrollments,
      Enrolling enrolling,
      Stopping stopping,
      Ledger ledger,
      Timeline timeline) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.enrolling = enrolling;
    this.stopping = stopping;
    this.ledger = ledger;
    this.timeline = timeline;
  }

  /** The mails that the mistake had cancelled are planned again. */
  @EventListener
  void reverted(MailEvent.StopReverted event) {
    UUID quote = event.about().quote();
    Enrollment newest =
        quote == null ? null : enrollments.ofQuote(quote).stream().findFirst().orElse(null);
    if (newest == null) {
      throw new NotFound("The enrollment");
    }
    Enrollment enrollment = enrollments.lock(newest.id()).orElseThrow();
    try {
      enrollments.setState(enrollment.id(), enrollment.state().on(new ReopenedByMember()));
    } catch (EnrollmentEnded over) {
      throw new Conflict(String.valueOf(over.getMessage()));
    }
    ledger.revive(enrollment.id(), event.reason());
    timeline.add(enrollment.quote(), "follow_ups_continued", new Actor(event.actor()));
    enrolling.planAndTell(enrollments.lock(enrollment.id()).orElseThrow());
  }

  @EventListener
  void left(ContactHappened.StreamLeft event) {
    Set<UUID> streamed = sequences(event.stream());
    for (Enrollment each : enrollments.live(event.contact())) {
      boolean concerned = streamed.contains(each.sequence()) == (event.stream() != null);
      if (concerned) {
        enrollments
            .lockLive(each.quote())
            .ifPresent(live -> {
              stopping.stop(live, StopReason.UNSUBSCRIBED, Actor.CUSTOMER);
              ledger.cancelFollowUps(live.quote(), StopReason.UNSUBSCRIBED.code());
            });
      }
    }
  }

  /** Those of the stream; without one, those of any. */
  private Set<UUID> sequences(@Nullable UUID stream) {
    String which = stream == null ? "" : " where stream_id = :stream";
    return new HashSet<>(
        tenants
            .sql("select sequence_id from sequence_stream" + which)
            .param("stream", stream)
            .query(UUID.class)
            .list());
  }
}
