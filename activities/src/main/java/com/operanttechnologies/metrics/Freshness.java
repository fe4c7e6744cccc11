package com.operanttechnologies.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a mail does with numbers of a certain age. */
public enum Freshness {
  /** They are fresh enough to be shown. */
  SHOW,
  /** They are too old: the mail goes without them. */
  DROP_BLOCK,
  /** They are too old: the mail waits for new ones. */
  HOLD_MAIL;

  /** A step's setting for numbers that are too old. */
  public enum WhenStale {
    DROP,
    HOLD
  }

  /** Numbers that were never read are too old. */
  public static Freshness of(
      @Nullable Instant readAt, Instant now, Duration limit, WhenStale setting) {
    if (readAt != null && !readAt.plus(limit).isBefore(now)) {
      return SHOW;
    }
    return switch (setting) {
      case DROP -> DROP_BLOCK;
      case HOLD -> HOLD_MAIL;
    };
  }
}
