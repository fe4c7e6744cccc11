package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEvent.StoppedBy;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.passage.OwnerTasks;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What ends follow-ups. It happens inside the transaction that decides, so that no mail can leave
 * between the decision and its effect.
 */
@Component
class Stopping {
  private static final Set<StopReason> BY_CUSTOMER =
      Set.of(
          StopReason.REPLIED,
          StopReason.UNSUBSCRIBED,
          StopReason.COMPLAINED,
          StopReason.ACCEPTED,
          StopReason.DECLINED);

  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Ledger ledger;
  private final Horizon horizon;
  private final Outbox outbox;
  private final OwnerTasks tasks;
  private final Diary diary;
  private final Sequences sequences;

  Stopping(
      Tenants tenants,
      EnrollmentTable enrollments,
      Ledger ledger,
      Horizon horizon,
      Outbox outbox,
      OwnerTasks tasks,
      Diary diary,
      Sequences sequences) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.ledger = ledger;
    this.horizon = horizon;
    this.outbox = outbox;
    this.tasks = tasks;
    this.diary = diary;
    this.sequences = sequences;
  }

  @EventListener
  void ended(QuoteHappened.Ended event) {
    stopAbout(event.quote(), StopReason.valueOf(event.state().toUpperCase(Locale.ROOT)));
  }

  @EventListener
  void replied(MailEvent.Replied event) {
    Optional.ofNullable(event.about().quote())
        .ifPresent(quote -> stopAbout(quote, StopReason.REPLIED));
    Optional.ofNullable(event.about().contact()).ifPresent(this::answered);
  }

  /**
   * A question on the page is an answer like a mail. Where the sequence names it as its goal or an
   * exit rule, that is why it ends.
   */
  @EventListener
  void asked(QuoteHappened.Asked event) {
    enrollments.lockLive(event.quote()).ifPresent(live -> stop(live, reasonOfAsking(live)));
    ledger.cancelFollowUps(event.quote(), StopReason.REPLIED.code());
    answered(event.contact());
  }

  /** Whoever has signed is not urged, though the signatures of others are missing. */
  @EventListener
  void signed(QuoteHappened.Signed event) {
    enrollments
        .lockLive(event.quote())
        .filter(live -> live.contact().equals(event.contact()))
        .ifPresent(live -> stopAll(live, StopReason.ACCEPTED));
  }

  private StopReason reasonOfAsking(Enrollment enrollment) {
    Rules rules =
        sequences.version(enrollment.version()).map(SequenceVersion::rules).orElse(Rules.PLAIN);
    Fact asked = new Fact.QuestionAsked();
    if (asked.equals(rules.goal())) {
      return StopReason.GOAL;
    }
    return rules.exits().contains(asked) ? StopReason.EXIT_RULE : StopReason.REPLIED;
  }

  /** Whoever writes to us is not written to by a sequence that knows nothing of it. */
  private void answered(UUID contact) {
    enrollments.live(contact).stream()
        .filter(each -> each.quote() == null)
        .flatMap(each -> enrollments.lock(each.id()).stream())
        .forEach(each -> stopAll(each, StopReason.REPLIED));
  }

  @EventListener
  void suppressed(ContactHappened.Suppressed event) {
    StopReason reason = StopReason.valueOf(event.reason().toUpperCase(Locale.ROOT));
    enrollments
        .live(event.contact())
        .forEach(each -> enrollments.lock(each.id()).ifPresent(live -> stop(live, reason)));
    tenants
        .sql("select 1 from contact where id = :contact for update")
        .param("contact", event.contact())
        .query(Integer.class)
        .list();
    ledger.cancelFollowUpsTo(event.contact(), reason.code());
  }

  private void stopAbout(UUID quote, StopReason reason) {
    enrollments.lockLive(quote).ifPresent(live -> stop(live, reason));
    ledger.cancelFollowUps(quote, reason.code());
  }

  /** Ends a locked enrollment and its mails. */
  void stopAll(Enrollment enrollment, StopReason reason) {
    stop(enrollment, reason);
    endMails(enrollment, reason);
  }

  /** What waits of a locked enrollment that is over is never sent. */
  void endMails(Enrollment enrollment, StopReason reason) {
    if (enrollment.quote() == null) {
      ledger.cancelFollowUpsOf(enrollment.id(), reason.code());
    } else {
      ledger.cancelFollowUps(enrollment.quote(), reason.code());
    }
  }

  private void stop(Enrollment enrollment, StopReason reason) {
    stop(enrollment, reason, BY_CUSTOMER.contains(reason) ? Actor.CUSTOMER : Actor.PRODUCT);
  }

  /** Ends a locked enrollment, unless it is over already; its mails are the caller's to end. */
  void stop(Enrollment enrollment, StopReason reason, Actor actor) {
    if (enrollment.state().isFinal()) {
      return;
    }
    enrollments.setState(enrollment.id(), enrollment.state().on(new StoppedBy(reason)));
    horizon.clear(enrollment.id());
    outbox.ended(ProcessKind.ENROLLMENT, enrollment.id());
    tasks.close(enrollment.id());
    diary.add(enrollment, "follow_ups_stopped", actor, Map.of("reason", reason.code()));
  }
}
