package com.operanttechnologies.followup;

import com.operanttechnologies.followup.Span.Unit;

/**
 * When a step of a sequence is wanted: so long after the start or the step before it, or before the
 * quote's expiry.
 */
public record StepPlan(Anchor anchor, Span span) {

  public StepPlan {
    if (anchor == Anchor.BEFORE_EXPIRY && span.amount() < 1) {
      throw new IllegalArgumentException(
          "A step before the expiry comes at least 1 " + word(span) + " before it");
    }
  }

  public StepPlan(Anchor anchor, int days) {
    this(anchor, Span.days(days));
  }

  public static StepPlan afterStart(int days) {
    return new StepPlan(Anchor.AFTER_START, days);
  }

  public static StepPlan afterPrevious(Span span) {
    return new StepPlan(Anchor.AFTER_PREVIOUS, span);
  }

  public static StepPlan beforeExpiry(int days) {
    return new StepPlan(Anchor.BEFORE_EXPIRY, days);
  }

  /** How many days are counted; 0 where hours are. */
  public int days() {
    return span.unit() == Unit.HOURS ? 0 : span.amount();
  }

  private static String word(Span span) {
    return new Span(1, span.unit()).words().substring(2);
  }

  /** The instant from which a step is counted. */
  public enum Anchor {
    AFTER_START,
    AFTER_PREVIOUS,
    BEFORE_EXPIRY
  }
}
