package com.operanttechnologies.quote;

import com.operanttechnologies.quote.canonical.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a version: what was signed can be compared with what was seen. */
public final class ContentHash {
  private ContentHash() {}

  /** SHA-256 of the canonical JSON (RFC 8785), as 64 lower-case hexadecimal digits. */
  public static String of(VersionContent content) {
    byte[] json = canonicalJson(content).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(json));
  }

  /** What is hashed, for the evidence of an acceptance. */
  public static String canonicalJson(VersionContent content) {
    return CanonicalJson.write(CanonicalContent.of(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256.", missing);
    }
  }
}
