package com.operanttechnologies.engine.http;

import java.time.Duration;

/** How much of somebody else's answer we take: bytes of its body, and the time of the whole. */
public record Limits(int bytes, Duration time) {

  /** One mebibyte in ten seconds. */
  public static final Limits USUAL = new Limits(1 << 20, Duration.ofSeconds(10));

  public Limits {
    if (bytes < 1 || !time.isPositive()) {
      throw new IllegalArgumentException("Limits must be positive");
    }
  }

  /** The same size within another time. */
  public Limits within(Duration other) {
    return new Limits(bytes, other);
  }
}
