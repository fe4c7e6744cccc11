package com.operanttechnologies.followup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;

/**
 * Spreads mails that are wanted at the same instant. The same enrollment and step always get the
 * same delay, so that planning twice is planning once.
 */
public record Jitter(Duration most) {
  public static final Jitter NONE = new Jitter(Duration.ZERO);

  public Jitter {
    if (most.isNegative()) {
      throw new IllegalArgumentException("Jitter only delays, but is " + most);
    }
  }

  /** Between nothing and the most, in whole seconds. */
  public Duration of(UUID enrollment, UUID step) {
    long seconds = most.toSeconds();
    return seconds == 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.floorMod(hash(enrollment, step), seconds + 1));
  }

  /** Evenly distributed and the same on every machine. */
  public static long hash(UUID one, UUID other) {
    var bytes =
        ByteBuffer.allocate(32)
            .putLong(one.getMostSignificantBits())
            .putLong(one.getLeastSignificantBits())
            .putLong(other.getMostSignificantBits())
            .putLong(other.getLeastSignificantBits())
            .array();
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
