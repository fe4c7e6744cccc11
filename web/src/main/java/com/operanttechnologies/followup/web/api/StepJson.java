package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.sequence.Windows;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a sequence.
 *
 * @param anchor start, previous or expiry: what its time is counted from
 * @param days the amount, where days are counted
 * @param timing the same in words
 * @param subject empty unless it is a mail, as html and text
 * @param metrics none, drop or hold: what is done when the numbers are too old
 * @param kind mail, task, wait, branch or end
 * @param lineage the same for a step over all versions
 * @param armOf the lineage of the question whose answer it depends on
 */
record StepJson(
    UUID id,
    int position,
    String anchor,
    int days,
    String timing,
    String subject,
    String html,
    String text,
    String metrics,
    String kind,
    UUID lineage,
    int amount,
    String unit,
    @Nullable String title,
    @Nullable Boolean pauses,
    @Nullable String fact,
    @Nullable String limit,
    @Nullable Boolean endsAtLimit,
    @Nullable UUID armOf,
    @Nullable Boolean arm,
    @Nullable String window,
    @Nullable Integer lateDays,
    @Nullable TrialJson trial) {

  static StepJson of(SequenceStep step) {
    StepAction action = step.action();
    return new StepJson(
        step.id(),
        step.position(),
        anchor(step),
        step.plan().days(),
        step.timing(),
        step.parts().subject(),
        step.parts().html(),
        step.parts().text(),
        step.metrics().code(),
        action.kind(),
        step.lineage(),
        step.plan().span().amount(),
        step.plan().span().unit().code(),
        action instanceof StepAction.Task(String title, _) ? title : null,
        action instanceof StepAction.Task(_, boolean pauses) ? pauses : null,
        fact(action),
        action instanceof StepAction.Wait(_, Span limit, _) && limit != null ? limit.code() : null,
        action instanceof StepAction.Wait(_, _, boolean ends) ? ends : null,
        step.arm() == null ? null : step.arm().question(),
        step.arm() == null ? null : step.arm().answer(),
        step.window() == null ? null : Windows.text(step.window()),
        step.lateDays(),
        step.trial() == null ? null : TrialJson.of(step.trial()));
  }

  private static String anchor(SequenceStep step) {
    return switch (step.plan().anchor()) {
      case AFTER_START -> "start";
      case AFTER_PREVIOUS -> "previous";
      case BEFORE_EXPIRY -> "expiry";
    };
  }

  private static @Nullable String fact(StepAction action) {
    return switch (action) {
      case StepAction.Wait(Fact until, _, _) -> until.code();
      case StepAction.Branch(Fact question) -> question.code();
      case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> null;
    };
  }

  /** A mail in several wordings. */
  record TrialJson(
      int sends, String measure, List<VariantJson> variants, Trial.@Nullable Winner winner) {
    static TrialJson of(Trial trial) {
      return new TrialJson(
          trial.sends(),
          trial.measure().code(),
          trial.others().stream()
              .map(each ->
                  new VariantJson(
                      each.label(),
                      each.parts().subject(),
                      each.parts().html(),
                      each.parts().text()))
              .toList(),
          trial.winner());
    }
  }

  /** One more wording. */
  record VariantJson(String label, String subject, String html, String text) {}
}
