package com.operanttechnologies.evidence.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampToken;

/** By which hash a time stamp says what it is over; older ones than these prove nothing. */
public final class Imprints {
  private static final Map<String, String> KNOWN =
      Map.of(
          TSPAlgorithms.SHA256.getId(), "SHA-256",
          TSPAlgorithms.SHA384.getId(), "SHA-384",
          TSPAlgorithms.SHA512.getId(), "SHA-512");

  private Imprints() {}

  /** Whether the time stamp is over these bytes. */
  public static boolean fits(TimeStampToken token, byte[] covered) {
    String algorithm = KNOWN.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
    return algorithm != null
        && Arrays.equals(
            token.getTimeStampInfo().getMessageImprintDigest(), digest(algorithm, covered));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java platform has no " + algorithm, missing);
    }
  }
}
