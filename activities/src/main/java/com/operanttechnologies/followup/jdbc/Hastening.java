package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.LetterWriter;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the next mail before its time, because a member wants it. */
@Component
class Hastening {
  private static final String WANTED_NOW = "a member wants it sent now";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Tenants tenants;
  private final Paths paths;
  private final Ledger ledger;
  private final LetterWriter.Check check;
  private final Diary diary;

  Hastening(Tenants tenants, Paths paths, Ledger ledger, LetterWriter.Check check, Diary diary) {
    this.tenants = tenants;
    this.paths = paths;
    this.ledger = ledger;
    this.check = check;
    this.diary = diary;
  }

  List<String> sendNow(Enrollment enrollment, Actor actor) {
    if (!(enrollment.state() instanceof Active)) {
      throw new Conflict("Its sequence rests or is over: resume it first");
    }
    Paths.Path path = paths.of(enrollment);
    PathStep next =
        path.steps().stream()
            .filter(step -> !step.isBehind() && !step.isUntaken())
            .findFirst()
            .orElseThrow(() -> new Conflict("No step follows that could be sent"));
    Message mail = next.mail();
    if (!next.step().isMail() || mail == null || next.isLeaving()) {
      throw new Conflict(
          next.step().isMail()
              ? "The next mail is leaving already"
              : "The next step is no mail: skip it first");
    }
    refuseWhatCannotBeWritten(mail);
    List<String> overridden = overridden(next, mail, path.schedule());
    ledger.hasten(mail.id(), WANTED_NOW);
    diary.add(
        enrollment,
        "follow_up_sent_early",
        actor,
        Map.of("position", next.step().position(), "overrides", overridden));
    return overridden;
  }

  /** Said to whoever asks, and not by a mail that is held a moment later. */
  private void refuseWhatCannotBeWritten(Message mail) {
    check
        .whatItLacks(mail)
        .ifPresent(held -> {
          throw new Conflict(
              "The mail would be held, nothing was changed: " + held.reason(), held.missing());
        });
  }

  private List<String> overridden(PathStep next, Message mail, Schedule schedule) {
    Instant now = tenants.now();
    List<String> overridden = new ArrayList<>();
    if (mail.dueAt().isAfter(now)) {
      overridden.add(
          "Its day: it was planned for " + DAY.format(mail.dueAt().atZone(schedule.zone())));
    }
    if (!schedule.open(now, next.step().window()).equals(now)) {
      overridden.add(
          schedule
              .holidays()
              .on(schedule.day(now))
              .map(name -> "A public holiday of the recipient: " + name)
              .orElse("The hours in which the recipient is written to"));
    }
    if (mail.reason() != null) {
      overridden.add("What put it off: " + mail.reason());
    }
    return overridden;
  }
}
