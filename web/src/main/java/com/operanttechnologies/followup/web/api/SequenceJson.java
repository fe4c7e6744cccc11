package com.operanttechnologies.followup.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.operanttechnologies.followup.Sequence;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps that follow a quote or a contact.
 *
 * @param state draft, live or archived
 * @param liveVersion what is started from now on
 * @param steps those of the live version, or of the first draft
 */
record SequenceJson(
    UUID id,
    String name,
    @JsonProperty("default") boolean isDefault,
    String state,
    @Nullable UUID liveVersion,
    List<StepJson> steps) {

  static SequenceJson of(Sequence sequence) {
    return new SequenceJson(
        sequence.id(),
        sequence.name(),
        sequence.isDefault(),
        sequence.state().code(),
        sequence.liveVersion(),
        sequence.steps().stream().map(StepJson::of).toList());
  }
}
