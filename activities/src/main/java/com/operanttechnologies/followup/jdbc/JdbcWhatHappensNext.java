package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Finished;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.EnrollmentState.Stopped;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.WhatHappensNext;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what the calendar and the ledger will do, without changing anything. */
@Component
class JdbcWhatHappensNext implements WhatHappensNext {
  private final EnrollmentTable enrollments;
  private final Sequences sequences;
  private final Paths paths;

  JdbcWhatHappensNext(EnrollmentTable enrollments, Sequences sequences, Paths paths) {
    this.enrollments = enrollments;
    this.sequences = sequences;
    this.paths = paths;
  }

  @Override
  public List<Fact> of(UUID quote) {
    return enrollments.ofQuote(quote).stream().findFirst().map(this::facts).orElse(List.of());
  }

  private List<Fact> facts(Enrollment enrollment) {
    String sequence =
        sequences.find(enrollment.sequence()).map(each -> each.name()).orElse("The sequence");
    return switch (enrollment.state()) {
      case Active() -> running(enrollment, sequence, null);
      case Parked(Instant until) -> running(enrollment, sequence, until);
      case Paused() ->
          Stream.concat(
                  Stream.of(
                      new Fact("No follow-up is sent", null, "A member has paused them", sequence)),
                  ends(enrollment).stream())
              .toList();
      case Finished() ->
          List.of(new Fact("No more follow-ups", null, "Every step is behind us", sequence));
      case Stopped(StopReason reason) ->
          List.of(new Fact("No more follow-ups", null, sentence(Wording.of(reason)), "Stop rules"));
    };
  }

  private List<Fact> running(
      Enrollment enrollment, String sequence, @Nullable Instant parkedUntil) {
    List<Fact> facts = new ArrayList<>();
    if (parkedUntil != null) {
      facts.add(
          new Fact(
              "Follow-ups go on",
              parkedUntil,
              "The customer is away until then",
              "Automatic reply"));
    }
    Paths.Path path = paths.of(enrollment);
    for (PathStep step : path.steps()) {
      if (!step.isBehind() && !step.isUntaken()) {
        String rule = sequence + ", step " + step.step().position();
        facts.add(
            step.step().isMail() ? fact(step, path.schedule(), rule) : OtherFacts.of(step, rule));
      }
    }
    facts.addAll(ends(enrollment));
    return facts;
  }

  private static Fact fact(PathStep step, Schedule schedule, String rule) {
    Message mail = step.mail();
    String what = "Follow-up " + step.step().position();
    if (mail != null && step.isHeld()) {
      return new Fact(what + " waits for you", null, String.valueOf(mail.reason()), rule);
    }
    if (mail != null && step.isLeaving()) {
      return new Fact(
          what + " is leaving", mail.dueAt(), sentence(step.step().timingOfQuote()), rule);
    }
    return switch (step.time()) {
      case Due(Instant at) ->
          new Fact(
              what + " is sent", mail == null ? at : mail.dueAt(), why(step, mail, schedule), rule);
      case Skipped(SkipReason reason) ->
          new Fact(what + " is not sent", null, sentence(Wording.of(reason)), rule);
    };
  }

  private static String why(PathStep step, @Nullable Message mail, Schedule schedule) {
    String timing = sentence(step.step().timingOfQuote());
    if (mail != null && mail.reason() != null) {
      return timing + "; put off: " + mail.reason();
    }
    return schedule.dayLength().isCalendar()
        ? timing + ", in the working hours of " + schedule.zone().getId()
        : timing + ", with days of " + schedule.dayLength().length().toSeconds() + " s";
  }

  private static List<Fact> ends(Enrollment enrollment) {
    return enrollment.endsAt() == null
        ? List.of()
        : List.of(
            new Fact(
                "The quote expires",
                enrollment.endsAt(),
                "Nothing is sent after it, nor after an answer, a decision or an unsubscription",
                "Validity of the quote"));
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
