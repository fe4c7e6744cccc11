package com.operanttechnologies.metrics;

import java.time.Duration;

/** How a metric's number comes about: over how many days, how summed up, and compared with what. */
public record Reckoning(Aggregation aggregation, int windowDays, Comparison comparison) {
  /** The last number, its thirty days, and what has changed since the mail before. */
  public static final Reckoning USUAL =
      new Reckoning(Aggregation.LAST, 30, Comparison.PREVIOUS_MAIL);

  private static final int LONGEST = 366;

  public Reckoning {
    if (windowDays < 1 || windowDays > LONGEST) {
      throw new IllegalArgumentException("A metric's window has 1 to " + LONGEST + " days");
    }
  }

  Duration window() {
    return Duration.ofDays(windowDays);
  }
}
