package com.operanttechnologies.followup;

/** When a step of a sequence is wanted: so many days after the start, or before the expiry. */
public record StepPlan(Anchor anchor, int days) {

  private static final int LONGEST = 3_650;

  public StepPlan {
    var fewest = anchor == Anchor.BEFORE_EXPIRY ? 1 : 0;
    if (days < fewest || days > LONGEST) {
      throw new IllegalArgumentException(
          "A step waits between " + fewest + " and " + LONGEST + " days, not " + days);
    }
  }

  public static StepPlan afterStart(int days) {
    return new StepPlan(Anchor.AFTER_START, days);
  }

  public static StepPlan beforeExpiry(int days) {
    return new StepPlan(Anchor.BEFORE_EXPIRY, days);
  }

  /** The instant from which the days of a step are counted. */
  public enum Anchor {
    AFTER_START,
    BEFORE_EXPIRY
  }
}
