package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
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
    return new StepForm(
        anchor(step),
        String.valueOf(step.plan().days()),
        step.parts().subject(),
        step.parts().html(),
        step.parts().text(),
        step.metrics().code(),
        null);
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

  /**
   * Hands what is typed to what checks and keeps it.
   *
   * @throws InvalidInput naming all that is wrong at once
   */
  void into(Consumer<StepInput> keeping) {
    TemplateParts parts = parts();
    OptionalInt typed = wholeDays();
    StepInput input =
        new StepInput(
            given(anchor),
            typed.orElse(1),
            parts.subject(),
            parts.html(),
            parts.text(),
            given(metrics));
    List<FieldError> wrong =
        typed.isPresent() ? List.of() : List.of(new FieldError("days", "Enter a number of days"));
    InvalidInput.namedAtOnce(
        wrong,
        () -> {
          keeping.accept(input);
          return input;
        });
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

  private OptionalInt wholeDays() {
    String typed = given(days).strip();
    return typed.matches("[0-9]{1,4}")
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  private static String lines(@Nullable String typed) {
    return given(typed).replace("\r\n", "\n");
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
