package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.fact.FactsNow;
import com.operanttechnologies.followup.fact.Judgement;
import com.operanttechnologies.followup.passage.OwnerTasks;
import com.operanttechnologies.followup.passage.Passage;
import com.operanttechnologies.followup.passage.Passages;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the steps that are no mails: tasks, waits, questions and the end. */
@Component
class OtherSteps {
  private final Passages passages;
  private final FactsNow facts;
  private final OwnerTasks tasks;
  private final Diary diary;

  OtherSteps(Passages passages, FactsNow facts, OwnerTasks tasks, Diary diary) {
    this.passages = passages;
    this.facts = facts;
    this.tasks = tasks;
    this.diary = diary;
  }

  /** What comes of a step now. */
  sealed interface Turn {
    /** It is over now: the way is looked at again. */
    record Moved() implements Turn {}

    /** Nothing comes of it, for now or ever; the next one takes its turn. */
    record Untaken() implements Turn {}

    /** It is looked at again then. */
    record Sleeps(Instant until, boolean numbers) implements Turn {}

    /** A person has to do it. */
    record Asks() implements Turn {}

    /** The sequence is over. */
    record Ends() implements Turn {}
  }

  Turn take(Enrollment enrollment, PathStep step, Schedule schedule, Instant now) {
    if (!(step.time() instanceof Due(Instant at))) {
      return new Turn.Untaken();
    }
    return switch (step.step().action()) {
      case StepAction.Task(String title, boolean pauses) ->
          at.isAfter(now) && step.passage() == null
              ? new Turn.Sleeps(at, false)
              : task(enrollment, step, title, pauses, now);
      case StepAction.Wait wait -> waiting(enrollment, step, wait, schedule, now);
      case StepAction.Branch(Fact question) ->
          at.isAfter(now)
              ? new Turn.Sleeps(at, isNumber(question))
              : answered(enrollment, step, question, schedule, now);
      case StepAction.End() -> at.isAfter(now) ? new Turn.Sleeps(at, false) : new Turn.Ends();
      case StepAction.Mail() -> throw new IllegalArgumentException("A mail stands in the ledger");
    };
  }

  private Turn task(
      Enrollment enrollment, PathStep step, String title, boolean pauses, Instant now) {
    if (step.passage() != null) {
      return new Turn.Asks();
    }
    Passage passage = passages.reach(enrollment.id(), step.step(), now, null);
    tasks.add(enrollment, passage, title);
    diary.add(
        enrollment,
        "follow_up_task_given",
        Actor.PRODUCT,
        Map.of("position", step.step().position(), "task", title));
    if (pauses) {
      return new Turn.Asks();
    }
    passages.finish(passage, null, "given to the owner");
    return new Turn.Moved();
  }

  private Turn waiting(
      Enrollment enrollment, PathStep step, StepAction.Wait wait, Schedule schedule, Instant now) {
    Instant since = step.stop().wanted();
    if (step.passage() == null && since.isAfter(now)) {
      return new Turn.Sleeps(since, false);
    }
    Instant limit =
        step.passage() != null
            ? step.passage().limitAt()
            : wait.limit() == null ? null : schedule.after(since, wait.limit());
    Passage passage =
        step.passage() != null
            ? step.passage()
            : passages.reach(enrollment.id(), step.step(), now, limit);
    Judgement judged = facts.judge(wait.until(), enrollment, schedule);
    if (judged.holds()) {
      return done(enrollment, step, passage, true, wait.until().words());
    }
    if (limit != null && !limit.isAfter(now)) {
      return done(enrollment, step, passage, false, "its limit has passed");
    }
    Instant again = earlier(limit, judged.again());
    return again == null ? new Turn.Asks() : new Turn.Sleeps(again, isNumber(wait.until()));
  }

  private Turn answered(
      Enrollment enrollment, PathStep step, Fact question, Schedule schedule, Instant now) {
    boolean holds = facts.judge(question, enrollment, schedule).holds();
    Passage passage = passages.reach(enrollment.id(), step.step(), now, null);
    return done(
        enrollment,
        step,
        passage,
        holds,
        (holds ? "yes: " : "no: not so that ") + question.words());
  }

  private Turn done(
      Enrollment enrollment, PathStep step, Passage passage, boolean answer, String outcome) {
    passages.finish(passage, answer, outcome);
    diary.add(
        enrollment,
        "follow_up_question_answered",
        Actor.PRODUCT,
        Map.of("position", step.step().position(), "answer", answer, "reason", outcome));
    return new Turn.Moved();
  }

  private static boolean isNumber(Fact fact) {
    return fact instanceof Fact.MetricBeyond;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
