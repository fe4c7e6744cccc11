package com.operanttechnologies.mail.hook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over {@code timestamp.body}, good for five minutes before and after. */
final class HookSignature {
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Pattern SHAPE = Pattern.compile("v1=[0-9a-f]{64}");

  private HookSignature() {}

  static String of(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /** Compared in constant time, so that nobody can feel a way to the right one. */
  static boolean isGood(
      String secret,
      @Nullable String timestamp,
      @Nullable String signature,
      byte[] body,
      Instant now) {
    if (timestamp == null
        || signature == null
        || !SECONDS.matcher(timestamp).matches()
        || !SHAPE.matcher(signature).matches()) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    return age.compareTo(WINDOW) <= 0
        && MessageDigest.isEqual(
            of(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.US_ASCII));
  }
}
