package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.web.rule.FactForm;
import com.operanttechnologies.followup.web.rule.HoursForm;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of a draft as it was typed; public, so that the template can read it.
 *
 * @param fact which fact is asked for; what it needs besides stands in the four fields after it
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
    @Nullable String factSpan,
    @Nullable String factMetric,
    @Nullable String factValue,
    @Nullable String factDay,
    @Nullable String limit,
    @Nullable String endsAtLimit,
    @Nullable String when,
    @Nullable String ownHours,
    @Nullable List<String> hoursDays,
    @Nullable String hoursFrom,
    @Nullable String hoursUntil,
    @Nullable String lateDays,
    @Nullable String trialSends,
    @Nullable String trialMeasure,
    @Nullable String subjectB,
    @Nullable String htmlB,
    @Nullable String textB) {

  static DraftStepForm empty(String kind, SendingWindow wider) {
    HoursForm hours = HoursForm.of(null, wider);
    return new DraftStepForm(
        kind,
        "previous",
        kind.equals("mail") ? "3" : "0",
        "days",
        null,
        "yes",
        "viewed",
        "3 days",
        null,
        null,
        null,
        kind.equals("wait") ? "5 days" : null,
        "no",
        "",
        "no",
        hours.days(),
        hours.from(),
        hours.until(),
        "2",
        null,
        "replies",
        null,
        null,
        null);
  }

  static DraftStepForm of(SequenceStep step, SendingWindow wider) {
    StepAction action = step.action();
    FactForm fact = fact(action);
    HoursForm hours = HoursForm.of(step.window(), wider);
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
        fact.fact(),
        fact.span(),
        fact.metric(),
        fact.value(),
        fact.day(),
        action instanceof StepAction.Wait(_, var limit, _) && limit != null ? limit.code() : null,
        action instanceof StepAction.Wait(_, _, boolean ends) && ends ? "yes" : "no",
        step.arm() == null ? "" : step.arm().question() + (step.arm().answer() ? " yes" : " no"),
        hours.own() ? "yes" : "no",
        hours.days(),
        hours.from(),
        hours.until(),
        step.lateDays() == null ? null : String.valueOf(step.lateDays()),
        trial == null ? null : String.valueOf(trial.sends()),
        trial == null ? "replies" : trial.measure().code(),
        other == null ? null : other.subject(),
        other == null ? null : other.html(),
        other == null ? null : other.text());
  }

  private static FactForm fact(StepAction action) {
    return switch (action) {
      case StepAction.Wait(Fact until, _, _) -> FactForm.of(until);
      case StepAction.Branch(Fact question) -> FactForm.of(question);
      case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> FactForm.chosen("viewed");
    };
  }

  /** The fact, for the template and for reading it. */
  public FactForm asked() {
    return FactForm.typed(fact, factSpan, factMetric, factValue, factDay);
  }

  /** Its own hours or the sequence's, for the template and for reading them. */
  public HoursForm hours() {
    return HoursForm.typed(ownHours, hoursDays, hoursFrom, hoursUntil);
  }

  /**
   * Hands the step to what checks and keeps it, inside the transaction that a refusal rolls back.
   *
   * @param kept what the mail says; absent for a new one
   * @throws InvalidInput naming all that is wrong at once: what is no number, and what the rules
   *     find
   */
  <T> T into(@Nullable SequenceStep kept, Function<StepDraft, T> keeping) {
    List<FieldError> wrong = new ArrayList<>();
    StepDraft draft = draft(kept, wrong);
    return InvalidInput.namedAtOnce(wrong, () -> keeping.apply(draft));
  }

  private StepDraft draft(@Nullable SequenceStep kept, List<FieldError> wrong) {
    String[] arm = given(when).strip().split(" ");
    Integer sends = number("trialSends", trialSends, wrong);
    if (List.of("wait", "branch").contains(given(kind))) {
      asked().lacking().ifPresent(words -> wrong.add(new FieldError("fact", words)));
    }
    hours().check(wrong);
    return new StepDraft(
        given(kind),
        given(anchor),
        Objects.requireNonNullElse(number("amount", amount, wrong), 0),
        given(unit),
        title,
        !"no".equals(pauses),
        asked().code(),
        limit,
        "yes".equals(endsAtLimit),
        arm.length == 2 ? UUID.fromString(arm[0]) : null,
        arm.length == 2 ? "yes".equals(arm[1]) : null,
        hours().text(),
        number("lateDays", lateDays, wrong),
        kept == null ? null : kept.parts(),
        kept == null ? null : kept.metrics().code(),
        sends,
        trialMeasure,
        sends == null ? List.of() : List.of(variant()));
  }

  private TemplateParts variant() {
    return new TemplateParts(lines(subjectB), lines(htmlB), lines(textB));
  }

  private static @Nullable Integer number(
      String field, @Nullable String typed, List<FieldError> wrong) {
    String digits = given(typed).strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{1,6}")) {
      wrong.add(new FieldError(field, "Enter a number"));
      return null;
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
