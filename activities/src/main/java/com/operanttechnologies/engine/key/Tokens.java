package com.operanttechnologies.engine.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the tokens of links, sessions and keys; the database holds their hashes only. */
@Component
public class Tokens {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing keys;

  public Tokens(KeyRing keys) {
    this.keys = keys;
  }

  /** Id of the key that new links are made with. */
  public String activeKeyId() {
    return keys.active().id();
  }

  /**
   * The token of a link, the same each time it is asked for: base64url of key id and HMAC-SHA256
   * over purpose, id and epoch. Raising the epoch revokes it.
   *
   * @throws IllegalStateException if the key that the link was made with has been taken away
   */
  public String link(String keyId, String purpose, UUID id, int epoch) {
    RootKey key =
        keys.all().stream()
            .filter(k -> k.id().equals(keyId))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "Key " + keyId + " is gone: keep old keys in operant.key"));
    byte[] mac =
        key.mac("link", (purpose + "/" + id + "/" + epoch).getBytes(StandardCharsets.UTF_8));
    byte[] token = new byte[4 + mac.length];
    System.arraycopy(HexFormat.of().parseHex(keyId), 0, token, 0, 4);
    System.arraycopy(mac, 0, token, 4, mac.length);
    return BASE64.encodeToString(token);
  }

  /** A token of 256 random bits in base64url, for sessions, API keys and one-time links. */
  public String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /** SHA-256 of a token, as routing tables hold it. */
  public byte[] hash(String token) {
    return sha256(token.getBytes(StandardCharsets.UTF_8));
  }

  /** A keyed hash of an address, for tables that must not hold the address itself. */
  public byte[] emailHash(String email) {
    // the oldest key: suppression must outlive every change of keys
    return keys.all()
        .getLast()
        .mac("email", email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * An unforgeable mark over some text, for what is handed out and comes back, such as a page's
   * nonce.
   */
  public byte[] mark(String purpose, String text) {
    return keys.active().mac("mark/" + purpose, text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
