package com.operanttechnologies.followup.template;

/** Carries the outcome of a part that cannot be rendered out of the rendering. */
final class Held extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RenderOutcome outcome;

  Held(RenderOutcome outcome) {
    super(null, null, false, false);
    this.outcome = outcome;
  }

  RenderOutcome outcome() {
    return outcome;
  }
}
