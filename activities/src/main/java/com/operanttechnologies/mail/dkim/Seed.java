package com.operanttechnologies.mail.dkim;

import java.security.SecureRandom;

/**
 * Gives back one given seed: the JDK derives an Ed25519 public key only while generating a pair.
 */
final class Seed extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] seed;

  Seed(byte[] seed) {
    this.seed = seed.clone();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    System.arraycopy(seed, 0, bytes, 0, bytes.length);
  }
}
