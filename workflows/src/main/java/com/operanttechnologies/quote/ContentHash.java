package com.operanttechnologies.quote;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.canonical.Digests;

/** The fingerprint of a version: what was signed can be compared with what was seen. */
public final class ContentHash {
  private ContentHash() {}

  /** SHA-256 of the canonical JSON (RFC 8785), as 64 lower-case hexadecimal digits. */
  public static String of(VersionContent content) {
    return Digests.sha256(canonicalJson(content));
  }

  /** What is hashed, for the evidence of an acceptance. */
  public static String canonicalJson(VersionContent content) {
    return CanonicalJson.write(CanonicalContent.of(content));
  }
}
