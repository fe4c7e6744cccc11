package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Finished;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.EnrollmentState.Stopped;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.WhyNotYet;
import com.operanttechnologies.followup.calendar.Calendar;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.followup.way.Wording;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.SendingForecast;
import com.operanttechnologies.problem.NotFound;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks everything that can hold a step back, by the same walk that plans it. */
@Component
class JdbcWhyNotYet implements WhyNotYet {
  private final Enrollments enrollments;
  private final Paths paths;
  private final Calendar calendar;
  private final Contacts contacts;
  private final SendingForecast forecast;

  JdbcWhyNotYet(
      Enrollments enrollments,
      Paths paths,
      Calendar calendar,
      Contacts contacts,
      SendingForecast forecast) {
    this.enrollments = enrollments;
    this.paths = paths;
    this.calendar = calendar;
    this.contacts = contacts;
    this.forecast = forecast;
  }

  @Override
  public List<Reason> of(UUID id) {
    Enrollment enrollment = enrollments.find(id).orElseThrow(() -> new NotFound("The enrollment"));
    List<Reason> reasons = new ArrayList<>();
    switch (enrollment.state()) {
      case Finished() -> reasons.add(new Reason("Every step is behind it", null));
      case Stopped(var why) -> reasons.add(new Reason(Reasons.sentence(Wording.of(why)), null));
      case Paused() -> reasons.add(new Reason("A member has paused it", null));
      case Parked(Instant until) -> {
        reasons.add(new Reason("The recipient is away", until));
        next(enrollment, reasons);
      }
      case Active() -> next(enrollment, reasons);
    }
    return reasons;
  }

  private void next(Enrollment enrollment, List<Reason> reasons) {
    Paths.Path path = paths.of(enrollment);
    path.steps().stream()
        .filter(step -> !step.isBehind() && !step.isUntaken())
        .findFirst()
        .ifPresent(step -> {
          if (step.step().isMail()) {
            mail(enrollment, path, step, reasons);
          } else {
            other(path, step, reasons, enrollment);
          }
        });
  }

  private void mail(Enrollment enrollment, Paths.Path path, PathStep step, List<Reason> reasons) {
    Message mail = step.mail();
    if (mail != null && step.isHeld()) {
      reasons.add(new Reason("It waits for a person: " + mail.reason(), null));
      return;
    }
    if (mail != null && mail.reason() != null) {
      reasons.add(new Reason(mail.reason(), mail.dueAt()));
    }
    if (step.time() instanceof Due(Instant at)) {
      Instant until = mail == null ? at : mail.dueAt();
      if (!until.isBefore(inLedger(at))) { // else a member has sent it off
        calendar(
            path, step, mail == null || mail.reason() == null ? until : at, reasons, enrollment);
      }
      contacts
          .find(enrollment.contact())
          .flatMap(contact -> forecast.delay(contact.email(), until))
          .ifPresent(delay -> reasons.add(new Reason(delay.rule(), delay.until())));
    }
  }

  /** The ledger keeps milliseconds: what it cuts off has been sent off by nobody. */
  private static Instant inLedger(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private void other(Paths.Path path, PathStep step, List<Reason> reasons, Enrollment enrollment) {
    Instant at = step.time() instanceof Due(Instant due) ? due : null;
    switch (step.step().action()) {
      case StepAction.Task(String title, _) ->
          reasons.add(
              step.passage() == null
                  ? new Reason("A task comes first: " + title, at)
                  : new Reason("A task has to be done: " + title, null));
      case StepAction.Wait(var until, _, _) ->
          reasons.add(new Reason("It waits until " + until.words(), at));
      case StepAction.Branch(_), StepAction.End(), StepAction.Mail() ->
          calendar(path, step, at, reasons, enrollment);
    }
  }

  private void calendar(
      Paths.Path path,
      PathStep step,
      @Nullable Instant until,
      List<Reason> reasons,
      Enrollment enrollment) {
    String country = calendar.country(enrollment.contact());
    Reasons.of(step.step(), step.stop(), path.schedule(), country)
        .forEach(sentence -> reasons.add(new Reason(sentence, until)));
  }
}
