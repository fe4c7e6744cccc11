package com.operanttechnologies.followup;

import com.operanttechnologies.followup.path.StepAction;

/** What a step does, in words that lists show. */
public final class StepWords {
  private StepWords() {}

  public static String of(SequenceStep step) {
    return switch (step.action()) {
      case StepAction.Mail() -> "Mail: " + step.parts().subject();
      case StepAction.Task(String title, _) -> "Task: " + title;
      case StepAction.Wait(var until, _, _) -> "Wait until " + until.words();
      case StepAction.Branch(var question) -> "Ask whether " + question.words();
      case StepAction.End() -> "End";
    };
  }
}
