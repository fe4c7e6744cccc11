package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Mailable;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartCheck;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartOutcome.AlreadyRunning;
import com.operanttechnologies.followup.StartOutcome.Refusal;
import com.operanttechnologies.followup.StartOutcome.Refused;
import com.operanttechnologies.followup.StartOutcome.Started;
import com.operanttechnologies.followup.StartOutcome.Why;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts sequences, whoever asks for it, or says each reason why not. */
@Component
class Starting {
  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Sequences sequences;
  private final Contacts contacts;
  private final ObjectProvider<StartCheck> checks;
  private final StepPlanner planner;
  private final Outbox outbox;
  private final Diary diary;

  Starting(
      Tenants tenants,
      EnrollmentTable enrollments,
      Sequences sequences,
      Contacts contacts,
      ObjectProvider<StartCheck> checks,
      StepPlanner planner,
      Outbox outbox,
      Diary diary) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.contacts = contacts;
    this.checks = checks;
    this.planner = planner;
    this.outbox = outbox;
    this.diary = diary;
  }

  /**
   * @param endsAt the quote's expiry; absent without one
   */
  StartOutcome start(StartRequest request, Actor actor, @Nullable Instant endsAt) {
    Sequence sequence =
        sequences.find(request.sequence()).orElseThrow(() -> new NotFound("The sequence"));
    Optional<Enrollment> running = running(request);
    if (running.isPresent()) {
      return new AlreadyRunning(running.get().id());
    }
    Mailable mailable = contacts.mayBeMailed(request.contact());
    List<Refusal> refusals = refusals(request, sequence, mailable);
    return refusals.isEmpty()
        ? started(request, sequence, mailable, actor, endsAt)
        : new Refused(refusals);
  }

  private Optional<Enrollment> running(StartRequest request) {
    return request.quote() == null
        ? enrollments.lockLiveWithoutQuote(request.sequence(), request.contact())
        : enrollments.lockLive(request.quote());
  }

  List<Refusal> refusals(StartRequest request) {
    Sequence sequence =
        sequences.find(request.sequence()).orElseThrow(() -> new NotFound("The sequence"));
    return refusals(request, sequence, contacts.mayBeMailed(request.contact()));
  }

  private List<Refusal> refusals(StartRequest request, Sequence sequence, Mailable mailable) {
    List<Refusal> refusals = new ArrayList<>();
    if (sequence.state() != Sequence.State.LIVE) {
      refusals.add(
          new Refusal(
              Why.SEQUENCE_NOT_LIVE,
              sequence.state() == Sequence.State.ARCHIVED
                  ? "“%s” is archived: take it out of the archive first".formatted(sequence.name())
                  : "“%s” is a draft: publish it first".formatted(sequence.name())));
    } else if (sequence.steps().isEmpty()) {
      refusals.add(new Refusal(Why.SEQUENCE_EMPTY, "“%s” has no steps".formatted(sequence.name())));
    }
    if (request.quote() == null && sequence.needsQuote()) {
      refusals.add(
          new Refusal(
              Why.NEEDS_QUOTE,
              "A step of “%s” counts from a quote's expiry or asks about a quote: start it about a"
                      .formatted(sequence.name())
                  + " quote"));
    }
    if (!mailable.allowed()) {
      refusals.add(new Refusal(Why.MAY_NOT_BE_MAILED, mailable.reason()));
    }
    checks.stream()
        .flatMap(check -> check.failures(request).stream())
        .map(failure -> new Refusal(Why.CHECK_FAILED, failure))
        .forEach(refusals::add);
    return refusals;
  }

  private Started started(
      StartRequest request,
      Sequence sequence,
      Mailable mailable,
      Actor actor,
      @Nullable Instant endsAt) {
    Instant start = request.startAt() == null ? tenants.now() : request.startAt();
    Enrollment enrollment = enrollments.add(request, actor, start, endsAt);
    diary.add(
        enrollment,
        "follow_ups_started",
        actor,
        Map.of(
            "sequence",
            sequence.name(),
            "basis",
            mailable.reason(),
            "source",
            request.source().code()));
    planAndTell(enrollment);
    return new Started(enrollment.id());
  }

  /** Plans a locked enrollment; its process is told unless nobody has to wait for it yet. */
  void planAndTell(Enrollment enrollment) {
    boolean far =
        switch (planner.plan(enrollment)) {
          case Outlook.Waiting(_, _, boolean near) -> !near;
          case Outlook.Sleeping(_, _, boolean near) -> !near;
          case Outlook.Asking _, Outlook.Held _, Outlook.Resting _, Outlook.Done _ -> false;
        };
    if (!far) {
      outbox.changed(ProcessKind.ENROLLMENT, enrollment.id());
    }
  }
}
