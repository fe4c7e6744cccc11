package com.operanttechnologies.engine.key;

import com.operanttechnologies.engine.InvalidSetting;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 32 random bytes from which a key for each purpose is derived; never used itself. */
final class RootKey {
  private static final String ALGORITHM = "HmacSHA256";
  private final byte[] bytes;

  private RootKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static RootKey random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new RootKey(bytes);
  }

  /** Reads a comma-separated list of base64 keys, the active one first. */
  static List<RootKey> list(String encoded) {
    List<RootKey> keys =
        Arrays.stream(encoded.split(","))
            .map(String::strip)
            .filter(k -> !k.isEmpty())
            .map(RootKey::decode)
            .toList();
    if (keys.isEmpty()) {
      throw new InvalidSetting("operant.key", "give 32 bytes in base64");
    }
    return keys;
  }

  private static RootKey decode(String encoded) {
    try {
      byte[] bytes = Base64.getDecoder().decode(encoded);
      if (bytes.length == 32) {
        return new RootKey(bytes);
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidSetting("operant.key", "not base64; make one with: openssl rand -base64 32");
    }
    throw new InvalidSetting(
        "operant.key", "32 bytes are needed; make them with: openssl rand -base64 32");
  }

  String encoded() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Names the key without telling it: four bytes in hex. */
  String id() {
    return HexFormat.of().formatHex(mac("id", new byte[0]), 0, 4);
  }

  /** HMAC-SHA256 under the key derived for the purpose. */
  byte[] mac(String purpose, byte[] data) {
    return hmac(derived(purpose), data);
  }

  byte[] derived(String purpose) {
    return hmac(bytes, ("operant/" + purpose).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(data);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }
}
