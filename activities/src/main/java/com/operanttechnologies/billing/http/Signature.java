package com.operanttechnologies.billing.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the service who asks, what is asked and when: HMAC-SHA256 over all of it. */
record Signature(String secret) {
  private static final String ALGORITHM = "HmacSHA256";

  /**
   * The header's value.
   *
   * @param path as in the request line, with its query
   * @param timestamp seconds since 1970
   */
  String of(String method, String path, String timestamp, String body) {
    String signed = String.join("\n", method, path, timestamp, body);
    return "v1=" + HexFormat.of().formatHex(mac(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] mac(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  /** Not the secret. */
  @Override
  public String toString() {
    return "Signature";
  }
}
