package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a draft as it was typed; public, so that the template can read it.
 *
 * @param when empty, or the lineage of a question and its answer, such as {@code … yes}
 */
public record DraftStepForm(
    @Nullable String kind,
    @Nullable String anchor,
    @Nullable String amount,
    @Nullable String unit,
    @Nullable String title,
    @Nullable String pauses,
    @Nullable String fact,
    @Nullable String limit,
    @Nullable String endsAtLimit,
    @Nullable String when,
    @Nullable String window,
    @Nullable String lateDays,
    @Nullable String trialSends,
    @Nullable String trialMeasure,
    @Nullable String subjectB,
    @Nullable String htmlB,
    @Nullable String textB) {

  static DraftStepForm empty(String kind) {
    return new DraftStepForm(
        kind,
        "previous",
        kind.equals("mail") ? "3" : "0",
        "days",
        null,
        "yes",
        "viewed",
        kind.equals("wait") ? "5 days" : null,
        "no",
        "",
        null,
        "2",
        null,
        "replies",
        null,
        null,
        null);
  }

  static DraftStepForm of(SequenceStep step) {
    StepAction action = step.action();
    Trial trial = step.trial();
    TemplateParts other =
        trial == null || trial.others().isEmpty() ? null : trial.others().getFirst().parts();
    return new DraftStepForm(
        action.kind(),
        StepForm.anchor(step),
        String.valueOf(step.plan().span().amount()),
        step.plan().span().unit().code(),
        action instanceof StepAction.Task(String title, _) ? title : null,
        action instanceof StepAction.Task(_, boolean pauses) && !pauses ? "no" : "yes",
        fact(action),
        action instanceof StepAction.Wait(_, var limit, _) && limit != null ? limit.code() : null,
        action instanceof StepAction.Wait(_, _, boolean ends) && ends ? "yes" : "no",
        step.arm() == null ? "" : step.arm().question() + (step.arm().answer() ? " yes" : " no"),
        step.window() == null ? null : Windows.text(step.window()),
        step.lateDays() == null ? null : String.valueOf(step.lateDays()),
        trial == null ? null : String.valueOf(trial.sends()),
        trial == null ? "replies" : trial.measure().code(),
        other == null ? null : other.subject(),
        other == null ? null : other.html(),
        other == null ? null : other.text());
  }

  private static @Nullable String fact(StepAction action) {
    return switch (action) {
      case StepAction.Wait(Fact until, _, _) -> until.code();
      case StepAction.Branch(Fact question) -> question.code();
      case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> null;
    };
  }

  /**
   * @param kept what the mail says; absent for a new one
   * @throws InvalidInput for what is no number
   */
  StepDraft draft(@Nullable SequenceStep kept) {
    String[] arm = given(when).strip().split(" ");
    Integer sends = number("trialSends", trialSends);
    return new StepDraft(
        given(kind),
        given(anchor),
        Objects.requireNonNullElse(number("amount", amount), 0),
        given(unit),
        title,
        !"no".equals(pauses),
        fact,
        limit,
        "yes".equals(endsAtLimit),
        arm.length == 2 ? UUID.fromString(arm[0]) : null,
        arm.length == 2 ? "yes".equals(arm[1]) : null,
        window,
        number("lateDays", lateDays),
        kept == null ? null : kept.parts(),
        kept == null ? null : kept.metrics().code(),
        sends,
        trialMeasure,
        sends == null ? List.of() : List.of(variant()));
  }

  private TemplateParts variant() {
    return new TemplateParts(lines(subjectB), lines(htmlB), lines(textB));
  }

  private static @Nullable Integer number(String field, @Nullable String typed) {
    String digits = given(typed).strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{1,6}")) {
      throw new InvalidInput(field, "Enter a number");
    }
    return Integer.valueOf(digits);
  }

  private static String lines(@Nullable String typed) {
    return given(typed).replace("\r\n", "\n");
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
