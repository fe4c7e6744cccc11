package com.operanttechnologies.engine.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that nobody has to type: 192 random bits in hex. */
final class RandomPassword {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  static String next() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
