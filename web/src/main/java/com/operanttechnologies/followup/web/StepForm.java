package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was typed; public, so that the template can read it.
 *
 * @param reader the quote whose customer the mail is shown to; blank: Bob, who is made up
 */
public record StepForm(
    @Nullable String anchor,
    @Nullable String days,
    @Nullable String subject,
    @Nullable String html,
    @Nullable String text,
    @Nullable String metrics,
    @Nullable String reader) {

  static StepForm of(SequenceStep step) {
    String anchor =
        switch (step.plan().anchor()) {
          case AFTER_START -> "start";
          case BEFORE_EXPIRY -> "expiry";
        };
    return new StepForm(
        anchor,
        String.valueOf(step.plan().days()),
        step.parts().subject(),
        step.parts().html(),
        step.parts().text(),
        step.metrics().code(),
        null);
  }

  /** A browser ends lines with CR LF; templates count their columns without. */
  TemplateParts parts() {
    return new TemplateParts(lines(subject), lines(html), lines(text));
  }

  StepInput input() {
    TemplateParts parts = parts();
    return new StepInput(
        given(anchor), wholeDays(), parts.subject(), parts.html(), parts.text(), given(metrics));
  }

  /** What is typed, as the chosen customer would get it. */
  PreviewOf preview(CurrentMember me) {
    return new PreviewOf(parts(), use(), quote(), new PreviewOf.Signer(me.name(), me.email()));
  }

  private MetricsUse use() {
    return given(metrics).matches("none|drop|hold")
        ? MetricsUse.ofCode(given(metrics))
        : MetricsUse.NONE;
  }

  private @Nullable UUID quote() {
    try {
      return given(reader).isBlank() ? null : UUID.fromString(given(reader));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("The quote");
    }
  }

  private int wholeDays() {
    String typed = given(days).strip();
    if (!typed.matches("[0-9]{1,4}")) {
      throw new InvalidInput("days", "Enter a number of days");
    }
    return Integer.parseInt(typed);
  }

  private static String lines(@Nullable String typed) {
    return given(typed).replace("\r\n", "\n");
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
