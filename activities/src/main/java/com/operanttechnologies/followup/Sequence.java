package com.operanttechnologies.followup;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Steps that follow a quote, or a contact, until something ends them.
 *
 * @param liveVersion what is started from now on; absent while nothing was published
 * @param steps those of the live version, or of the first draft
 */
public record Sequence(
    UUID id,
    String name,
    boolean isDefault,
    State state,
    @Nullable UUID liveVersion,
    List<SequenceStep> steps) {
  public Sequence {
    steps = List.copyOf(steps);
  }

  /** Whether it can be started. */
  public enum State {
    DRAFT,
    LIVE,
    /** Nobody is started any more; who runs on it goes on. */
    ARCHIVED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether one of its steps makes sense only with a quote. */
  public boolean needsQuote() {
    return steps.stream().anyMatch(SequenceStep::needsQuote);
  }
}
