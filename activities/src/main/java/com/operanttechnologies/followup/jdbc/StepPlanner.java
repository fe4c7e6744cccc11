package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentEvent.LastStepDone;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientReturned;
import com.operanttechnologies.followup.EnrollmentState;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.StopReason;
import com.operanttechnologies.followup.fact.Endings;
import com.operanttechnologies.followup.jdbc.OtherSteps.Turn;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Paths;
import com.operanttechnologies.followup.way.Paths.Path;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes what comes next a row: the next mail stands in the ledger with its instant, a step that has
 * no place in the calendar stands there as cancelled, with the reason, and other steps are done
 * when their turn comes. Runs under the enrollment's lock; planning twice is planning once.
 */
@Component
class StepPlanner {
  private final Tenants tenants;
  private final EnrollmentTable enrollments;
  private final Paths paths;
  private final MailSteps mails;
  private final OtherSteps others;
  private final Endings endings;
  private final Stopping stopping;
  private final Horizon horizon;
  private final Diary diary;

  StepPlanner(
      Tenants tenants,
      EnrollmentTable enrollments,
      Paths paths,
      MailSteps mails,
      OtherSteps others,
      Endings endings,
      Stopping stopping,
      Horizon horizon,
      Diary diary) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.paths = paths;
    this.mails = mails;
    this.others = others;
    this.endings = endings;
    this.stopping = stopping;
    this.horizon = horizon;
    this.diary = diary;
  }

  Outlook plan(Enrollment enrollment) {
    Instant now = tenants.now();
    Outlook outlook =
        switch (returned(enrollment, now)) {
          case Active() -> walk(enrollment, now, later(now, enrollment.notBefore()));
          case Parked(Instant until) -> walk(enrollment, now, later(until, enrollment.notBefore()));
          case Paused(), EnrollmentState.Finished(), EnrollmentState.Stopped(_) ->
              new Outlook.Resting();
        };
    note(enrollment, outlook);
    return outlook;
  }

  private EnrollmentState returned(Enrollment enrollment, Instant now) {
    if (enrollment.state() instanceof Parked(Instant until) && !until.isAfter(now)) {
      EnrollmentState back = enrollment.state().on(new RecipientReturned());
      enrollments.setState(enrollment.id(), back);
      mails.refresh(enrollment, now);
      return back;
    }
    return enrollment.state();
  }

  /** Each round does one step that is no mail, so that there are as many rounds as such steps. */
  private Outlook walk(Enrollment enrollment, Instant now, Instant notBefore) {
    while (true) {
      Path path = paths.of(enrollment);
      Optional<StopReason> ending = endings.of(enrollment, path.version().rules(), path.schedule());
      if (ending.isPresent()) {
        stopping.stopAll(enrollment, ending.get());
        return new Outlook.Resting();
      }
      Outlook outlook = advance(enrollment, path, now, notBefore);
      if (outlook != null) {
        return outlook;
      }
    }
  }

  /** Nothing, when something was done: then the way is looked at again. */
  private @Nullable Outlook advance(
      Enrollment enrollment, Path path, Instant now, Instant notBefore) {
    for (int i = 0; i < path.steps().size(); i++) {
      PathStep step = path.steps().get(i);
      if (step.isBehind()) {
        continue;
      }
      if (step.step().isMail()) {
        Outlook planned = mails.plan(enrollment, path, i, now, notBefore);
        if (planned != null) {
          return planned;
        }
        continue;
      }
      Turn turn = others.take(enrollment, step, path.schedule(), now);
      if (turn instanceof Turn.Moved) {
        return null;
      }
      if (!(turn instanceof Turn.Untaken)) {
        return outlook(enrollment, step, turn, now);
      }
    }
    return new Outlook.Done();
  }

  private Outlook outlook(Enrollment enrollment, PathStep step, Turn turn, Instant now) {
    return switch (turn) {
      case Turn.Asks() -> new Outlook.Asking(step);
      case Turn.Sleeps(Instant until, boolean numbers) ->
          new Outlook.Sleeping(until, numbers, horizon.awaits(enrollment.id(), until, now));
      case Turn.Ends(), Turn.Untaken(), Turn.Moved() -> new Outlook.Done();
    };
  }

  private void note(Enrollment enrollment, Outlook outlook) {
    switch (outlook) {
      case Outlook.Waiting _, Outlook.Sleeping _ -> {}
      case Outlook.Held _, Outlook.Asking _, Outlook.Resting _ -> horizon.clear(enrollment.id());
      case Outlook.Done _ -> {
        horizon.clear(enrollment.id());
        enrollments.setState(enrollment.id(), enrollment.state().on(new LastStepDone()));
        diary.add(enrollment, "follow_ups_finished", Actor.PRODUCT);
      }
    }
  }

  private static Instant later(Instant one, @Nullable Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
