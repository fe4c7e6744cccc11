package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.tenant.Tenants;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * One-time marks of pages, so that a fetched address alone decides nothing. Showing a page writes
 * nothing: a mark proves itself and is kept only when it is spent.
 */
@Component
public class PageNonces {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LIFE = Duration.ofHours(12);
  private static final int RANDOM_BYTES = 16;
  private static final int HEAD = RANDOM_BYTES + Integer.BYTES;

  private final Tokens tokens;
  private final Tenants tenants;

  PageNonces(Tokens tokens, Tenants tenants) {
    this.tokens = tokens;
    this.tenants = tenants;
  }

  /** A new mark for the page that shows this hash behind this link. */
  public String issue(UUID link, String hash) {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    byte[] head = ByteBuffer.allocate(HEAD).put(random).putInt(minutes(Instant.now())).array();
    byte[] mark = mark(head, link, hash);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(HEAD + mark.length).put(head).put(mark).array());
  }

  /** Spends the mark in the running transaction; false if it is forged, old or was spent. */
  public boolean spend(String nonce, UUID link, String hash) {
    byte[] bytes = decoded(nonce);
    if (bytes.length <= HEAD) {
      return false;
    }
    byte[] head = java.util.Arrays.copyOf(bytes, HEAD);
    byte[] mark = java.util.Arrays.copyOfRange(bytes, HEAD, bytes.length);
    int age = minutes(Instant.now()) - ByteBuffer.wrap(head).getInt(RANDOM_BYTES);
    return MessageDigest.isEqual(mark, mark(head, link, hash))
        && age >= -1
        && age <= LIFE.toMinutes()
        && firstUse(head);
  }

  private boolean firstUse(byte[] head) {
    return tenants
            .sql(
                "insert into spent_nonce (tenant_id, nonce) values (:tenant, :nonce) on conflict do nothing")
            .param("nonce", head)
            .update()
        == 1;
  }

  private byte[] mark(byte[] head, UUID link, String hash) {
    String text = link + "/" + hash + "/" + Base64.getEncoder().encodeToString(head);
    return tokens.mark("page", text);
  }

  private static byte[] decoded(String nonce) {
    try {
      return Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static int minutes(Instant at) {
    return Math.toIntExact(at.getEpochSecond() / 60);
  }
}
