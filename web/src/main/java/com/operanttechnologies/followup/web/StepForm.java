package com.operanttechnologies.followup.web;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step as it was typed; public, so that the template can read it. */
public record StepForm(
    @Nullable String anchor,
    @Nullable String days,
    @Nullable String subject,
    @Nullable String html,
    @Nullable String text,
    @Nullable String metrics) {

  static StepForm of(SequenceStep step) {
    return new StepForm(
        anchor(step),
        String.valueOf(step.plan().days()),
        step.parts().subject(),
        step.parts().html(),
        step.parts().text(),
        step.metrics().code());
  }

  static String anchor(SequenceStep step) {
    return switch (step.plan().anchor()) {
      case AFTER_START -> "start";
      case AFTER_PREVIOUS -> "previous";
      case BEFORE_EXPIRY -> "expiry";
    };
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

  boolean showsMetrics() {
    return !"none".equals(metrics);
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
