package com.operanttechnologies.account;

import java.time.Duration;

/**
 * How long to wait after failed attempts: nothing for four, then one minute, doubled to an hour.
 */
public final class BackOff {
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofHours(1);

  private BackOff() {}

  public static Duration after(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofMinutes(1L << Math.min(failures - FREE, 6));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
