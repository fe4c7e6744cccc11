package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.editing.Author;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.web.api.TemplateJson.Texts;
import com.operanttechnologies.followup.web.api.TemplateJson.Wanted;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step together with the texts that a program sends for it. */
@Component
class StepTexts {
  private final Sequences sequences;

  StepTexts(Sequences sequences) {
    this.sequences = sequences;
  }

  SequenceStep step(UUID sequence, UUID step) {
    return sequences
        .step(step)
        .filter(found -> found.sequence().equals(sequence))
        .orElseThrow(() -> new NotFound("The step"));
  }

  static Author author(CurrentKey key) {
    return new Author(null, key.label());
  }

  static StepInput input(SequenceStep step, Texts texts) {
    String anchor = step.plan().anchor() == StepPlan.Anchor.AFTER_START ? "start" : "expiry";
    return new StepInput(
        anchor,
        step.plan().days(),
        given(texts.subject()),
        given(texts.html()),
        given(texts.text()),
        step.metrics().code());
  }

  static PreviewOf wanted(SequenceStep step, Wanted wanted, PreviewOf.Signer signer) {
    TemplateParts saved = step.parts();
    TemplateParts parts =
        new TemplateParts(
            Objects.requireNonNullElse(wanted.subject(), saved.subject()),
            Objects.requireNonNullElse(wanted.html(), saved.html()),
            Objects.requireNonNullElse(wanted.text(), saved.text()));
    return new PreviewOf(parts, metrics(step, wanted), wanted.quote(), signer);
  }

  private static MetricsUse metrics(SequenceStep step, Wanted wanted) {
    try {
      return wanted.metrics() == null ? step.metrics() : MetricsUse.ofCode(wanted.metrics());
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("metrics", "Choose none, drop or hold");
    }
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
