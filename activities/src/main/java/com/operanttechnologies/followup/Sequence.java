package com.operanttechnologies.followup;

import java.util.List;
import java.util.UUID;

/** Mails that follow a quote until something ends them. */
public record Sequence(UUID id, String name, boolean isDefault, List<SequenceStep> steps) {
  public Sequence {
    steps = List.copyOf(steps);
  }
}
