package com.operanttechnologies.endurance;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/** How fast this machine is now: what a mail's signature takes where nothing else runs. */
final class Signatures {
  private static final int ROUND = 300;
  private static final int ROUNDS = 5;

  private Signatures() {}

  /** Milliseconds for one signature with RSA-2048, after four rounds of warm-up. */
  static double millisEach() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      PrivateKey key = generator.generateKeyPair().getPrivate();
      double millis = 0;
      for (int round = 0; round < ROUNDS; round++) {
        millis = round(key);
      }
      return millis;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double round(PrivateKey key) throws GeneralSecurityException {
    long start = System.nanoTime();
    for (int i = 0; i < ROUND; i++) {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(new byte[300]);
      signature.sign();
    }
    return (System.nanoTime() - start) / 1e6 / ROUND;
  }
}
