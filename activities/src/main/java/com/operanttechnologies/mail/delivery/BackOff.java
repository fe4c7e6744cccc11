package com.operanttechnologies.mail.delivery;

import java.time.Duration;
import java.util.List;

/** How long a mail waits after each try that surely did not deliver it. */
final class BackOff {
  /** After so many tries it is given up and shown to a person. */
  static final int TRIES = 10;

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2));

  private BackOff() {}

  /**
   * The wait after the n-th try.
   *
   * @param tries 1 for the first
   */
  static Duration after(int tries) {
    return WAITS.get(Math.clamp(tries - 1, 0, WAITS.size() - 1));
  }
}
