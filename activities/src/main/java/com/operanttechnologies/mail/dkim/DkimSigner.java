package com.operanttechnologies.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/**
 * Signs final bytes with relaxed/relaxed and SHA-256 (RFC 6376, RFC 8463). Safe for use by many
 * threads.
 *
 * <p>Sign last, and once: any later change of header or body breaks the signature.
 */
public final class DkimSigner {
  private static final int LINE = 70;

  private final DkimKey key;
  private final InstantSource clock;

  public DkimSigner(DkimKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /**
   * The message with a DKIM-Signature on top.
   *
   * @param message header and body with CRLF line ends
   */
  public byte[] sign(byte[] message) {
    try {
      SignedHeaders headers = SignedHeaders.of(message);
      List<String> names = headers.names();
      byte[] bodyHash = sha256(Relaxed.body(message, headers.bodyStart()));
      String unsigned = unsigned(names, Base64.getEncoder().encodeToString(bodyHash));
      String signed = headers.canonical(names) + Relaxed.header(unsigned);
      String signature = Base64.getEncoder().encodeToString(signature(key, signed));
      byte[] top = (unsigned + folded(signature) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      byte[] whole = new byte[top.length + message.length];
      System.arraycopy(top, 0, whole, 0, top.length);
      System.arraycopy(message, 0, whole, top.length, message.length);
      return whole;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private String unsigned(List<String> names, String bodyHash) {
    return "DKIM-Signature: v=1; a=%s; c=relaxed/relaxed;\r\n d=%s;\r\n s=%s; t=%d;\r\n h=%s;\r\n bh=%s;\r\n b="
        .formatted(
            key.algorithm().tag(),
            key.domain(),
            key.selector(),
            clock.instant().getEpochSecond(),
            listed(names),
            bodyHash);
  }

  private static String listed(List<String> names) {
    StringBuilder list = new StringBuilder();
    int lineStart = 0;
    for (String name : names) {
      if (!list.isEmpty()) {
        list.append(':');
      }
      if (list.length() - lineStart + name.length() > LINE) {
        list.append("\r\n  ");
        lineStart = list.length();
      }
      list.append(name);
    }
    return list.toString();
  }

  private static String folded(String base64) {
    return base64.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n  ");
  }

  /** RSA signs the data; Ed25519 signs its SHA-256 (RFC 8463, section 3). */
  static byte[] signature(DkimKey key, String signed) throws GeneralSecurityException {
    byte[] data = signed.getBytes(StandardCharsets.ISO_8859_1);
    boolean ed = key.algorithm() == DkimAlgorithm.ED25519;
    Signature signature = Signature.getInstance(ed ? "Ed25519" : "SHA256withRSA");
    signature.initSign(key.privateKey());
    signature.update(ed ? sha256(data) : data);
    return signature.sign();
  }

  static byte[] sha256(byte[] data) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }
}
