package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.StepTime.Due;
import com.operanttechnologies.followup.StepTime.SkipReason;
import com.operanttechnologies.followup.StepTime.Skipped;
import com.operanttechnologies.followup.WhatHappensNext.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.way.PathStep;
import com.operanttechnologies.followup.way.Wording;
import java.time.Instant;

/** Tells what tasks, waits and questions will do. */
final class OtherFacts {
  private OtherFacts() {}

  static Fact of(PathStep step, String rule) {
    return switch (step.time()) {
      case Due(Instant at) -> due(step, at, rule);
      case Skipped(SkipReason reason) ->
          new Fact(
              "Step " + step.step().position() + " is left out", null, Wording.of(reason), rule);
    };
  }

  private static Fact due(PathStep step, Instant at, String rule) {
    String timing = step.step().timing();
    return switch (step.step().action()) {
      case StepAction.Task(String title, boolean pauses) ->
          step.passage() == null
              ? new Fact("A task for the owner: " + title, at, timing, rule)
              : new Fact(
                  "A task waits for the owner: " + title,
                  null,
                  pauses ? "The sequence goes on when it is done" : timing,
                  rule);
      case StepAction.Wait(var until, _, boolean ends) ->
          new Fact(
              "The sequence waits until " + until.words(),
              at,
              ends ? "At the latest then it ends" : "At the latest then it goes on",
              rule);
      case StepAction.Branch(var question) ->
          new Fact("It is asked whether " + question.words(), at, timing, rule);
      case StepAction.End() -> new Fact("The sequence ends", at, timing, rule);
      case StepAction.Mail() -> throw new IllegalArgumentException("A mail is told as one");
    };
  }
}
