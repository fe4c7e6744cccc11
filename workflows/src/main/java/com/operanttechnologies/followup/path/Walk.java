package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepPlan.Anchor;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.path.Progress.Behind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk through the legs: where it stands, what was answered, and whether it has ended. */
final class Walk {
  private final Schedule schedule;
  private final Progress progress;
  private final Set<Integer> overtaken;
  private final Map<UUID, Boolean> answers = new HashMap<>();

  /** When the step before was over. */
  private Instant previous;

  /** Nothing happens before it: what was waited for came then. */
  private Instant floor;

  private boolean ended;

  Walk(Schedule schedule, Progress progress, Set<Integer> overtaken) {
    this.schedule = schedule;
    this.progress = progress;
    this.overtaken = overtaken;
    this.previous = schedule.start();
    this.floor = schedule.start();
  }

  List<Stop> of(List<Leg> legs) {
    List<Stop> stops = new ArrayList<>(legs.size());
    for (int i = 0; i < legs.size(); i++) {
      stops.add(stop(legs.get(i), overtaken.contains(i)));
    }
    return stops;
  }

  private Stop stop(Leg leg, boolean isOvertaken) {
    Optional<Behind> behind = progress.behind(leg);
    if (behind.isPresent()) {
      return passed(leg, behind.get());
    }
    SkipReason untaken = untaken(leg);
    if (untaken != null) {
      return Stop.skipped(leg, previous, untaken);
    }
    Instant wanted = schedule.wanted(leg.plan(), previous, leg.window());
    if (wanted.isBefore(schedule.start())) {
      return Stop.skipped(leg, wanted, SkipReason.BEFORE_START);
    }
    return isOvertaken
        ? Stop.skipped(leg, wanted, SkipReason.NOT_BEFORE_LATER_STEP)
        : ahead(leg, wanted);
  }

  private Stop passed(Leg leg, Behind behind) {
    arrive(leg, behind.at());
    if (behind.answer() != null) {
      answers.put(leg.step(), behind.answer());
      ended |= endsWith(leg, behind.answer());
    }
    return new Stop(leg, behind.at(), new Due(behind.at()), behind.answer(), true);
  }

  private @Nullable SkipReason untaken(Leg leg) {
    if (ended) {
      return SkipReason.AFTER_THE_END;
    }
    Arm arm = leg.arm();
    if (arm != null && !Boolean.valueOf(arm.answer()).equals(answers.get(arm.question()))) {
      return SkipReason.OTHER_ANSWER;
    }
    boolean endless = schedule.expiresAt().equals(Instant.MAX);
    return endless && leg.plan().anchor() == Anchor.BEFORE_EXPIRY
        ? SkipReason.WITHOUT_EXPIRY
        : null;
  }

  private Stop ahead(Leg leg, Instant wanted) {
    return switch (leg.action()) {
      case StepAction.Mail() -> mail(leg, later(wanted, floor));
      case StepAction.Task(_, _) ->
          before(leg, wanted, schedule.open(later(wanted, previous), leg.window()));
      case StepAction.Wait(Fact until, Span limit, _) -> waiting(leg, wanted, until, limit);
      case StepAction.Branch(Fact question) ->
          answered(leg, wanted, later(wanted, floor), progress.expects(question));
      case StepAction.End() -> {
        ended = true;
        Instant at = later(wanted, previous);
        yield new Stop(leg, wanted, new Due(at), null, false);
      }
    };
  }

  private Stop mail(Leg leg, Instant wanted) {
    Instant open = schedule.open(wanted, leg.window());
    if (leg.plan().anchor() == Anchor.BEFORE_EXPIRY && !open.isBefore(schedule.expiresAt())) {
      return reminder(leg, wanted, schedule.lastOpen(wanted, leg.window()));
    }
    Instant spread = schedule.spread(open, leg.jitter(), leg.window());
    return before(leg, wanted, spread.isBefore(schedule.expiresAt()) ? spread : open);
  }

  /** The days before the expiry are free: better some days early than not at all. */
  private Stop reminder(Leg leg, Instant wanted, Instant early) {
    return early.isBefore(floor)
        ? Stop.skipped(leg, wanted, SkipReason.NOT_BEFORE_EXPIRY)
        : before(leg, wanted, early);
  }

  private Stop before(Leg leg, Instant wanted, Instant at) {
    if (!at.isBefore(schedule.expiresAt())) {
      return Stop.skipped(leg, wanted, SkipReason.NOT_BEFORE_EXPIRY);
    }
    arrive(leg, at);
    return new Stop(leg, wanted, new Due(at), null, false);
  }

  private Stop waiting(Leg leg, Instant wanted, Fact until, @Nullable Span limit) {
    Instant since = later(wanted, previous);
    if (until instanceof Fact.OnDay(var day)) {
      Instant begins = day.atTime(LocalTime.MIN).atZone(schedule.zone()).toInstant();
      return answered(leg, since, later(since, begins), true);
    }
    boolean expected = progress.expects(until);
    Instant at = expected || limit == null ? since : schedule.after(since, limit);
    return answered(leg, since, at, expected);
  }

  private Stop answered(Leg leg, Instant wanted, Instant at, boolean answer) {
    arrive(leg, at);
    answers.put(leg.step(), answer);
    ended |= endsWith(leg, answer);
    return new Stop(leg, wanted, new Due(at), answer, false);
  }

  private static boolean endsWith(Leg leg, boolean answer) {
    return !answer && leg.action() instanceof StepAction.Wait(_, _, boolean ends) && ends;
  }

  private void arrive(Leg leg, Instant at) {
    previous = later(previous, at);
    if (leg.action().blocks()) {
      floor = later(floor, at);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
