package com.operanttechnologies.followup.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import java.util.List;
import java.util.UUID;

/** Mails that follow a quote. */
record SequenceJson(
    UUID id, String name, @JsonProperty("default") boolean isDefault, List<StepJson> steps) {

  static SequenceJson of(Sequence sequence) {
    return new SequenceJson(
        sequence.id(),
        sequence.name(),
        sequence.isDefault(),
        sequence.steps().stream().map(StepJson::of).toList());
  }

  /**
   * One mail of a sequence.
   *
   * @param anchor start or expiry: what its days are counted from
   * @param timing the same in words
   * @param metrics none, drop or hold: what is done when the numbers are too old
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
      String metrics) {

    static StepJson of(SequenceStep step) {
      return new StepJson(
          step.id(),
          step.position(),
          switch (step.plan().anchor()) {
            case AFTER_START -> "start";
            case BEFORE_EXPIRY -> "expiry";
          },
          step.plan().days(),
          step.timing(),
          step.parts().subject(),
          step.parts().html(),
          step.parts().text(),
          step.metrics().code());
    }
  }
}
