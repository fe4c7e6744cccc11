package com.operanttechnologies.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is said of a certificate. */
public enum Answer {
  GOOD,
  REVOKED,
  /** It is about others, of another time, or from somebody who has no say. */
  NOTHING;

  /** Answers are made in advance, and clocks differ. */
  private static final Duration LEEWAY = Duration.ofDays(1);

  /** Whether what was said for this time holds at another. */
  static boolean holds(Instant from, Optional<Instant> until, Instant at) {
    return !from.isAfter(at.plus(LEEWAY))
        && until.filter(end -> end.isBefore(at.minus(LEEWAY))).isEmpty();
  }
}
