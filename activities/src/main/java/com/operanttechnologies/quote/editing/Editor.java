package com.operanttechnologies.quote.editing;

import java.time.Duration;
import java.time.Instant;

/** A member who has a quote open in the editor. */
public record Editor(String name, Instant since, Instant now) {

  /** Whole minutes; 0 in the first one. */
  public long minutes() {
    return Math.max(0, Duration.between(since, now).toMinutes());
  }
}
