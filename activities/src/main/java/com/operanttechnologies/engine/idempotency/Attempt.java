package com.operanttechnologies.engine.idempotency;

import com.operanttechnologies.engine.key.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One try of a repeatable request.
 *
 * @param key hash over the caller's key and what it is for
 * @param body hash of what was sent
 */
public record Attempt(UUID tenant, byte[] key, byte[] body) {

  /** The scope of a key is the tenant, the method and the path. */
  public static Attempt of(UUID tenant, String key, String method, String path, byte[] body) {
    String scope = String.join("\n", tenant.toString(), method, path, key);
    return new Attempt(
        tenant, Tokens.sha256(scope.getBytes(StandardCharsets.UTF_8)), Tokens.sha256(body));
  }
}
