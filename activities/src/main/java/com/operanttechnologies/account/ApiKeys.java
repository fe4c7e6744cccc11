package com.operanttechnologies.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys of an organisation's programs; a key is shown once, and only its hash is kept. */
public interface ApiKeys {

  /**
   * A key as the settings show it.
   *
   * @param prefix its readable beginning, {@code ok_ab12cd34}
   */
  record ApiKey(
      UUID id,
      String name,
      String prefix,
      @Nullable String createdBy,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /** Makes a key and returns it in plain text, this once. */
  String create(UUID tenant, String name, @Nullable UUID createdBy);

  List<ApiKey> all(UUID tenant);

  /**
   * @throws com.operanttechnologies.problem.NotFound if there is no such key
   */
  ApiKey revoke(UUID tenant, UUID id);

  /** Whose key it is; empty if unknown or revoked. */
  Optional<CurrentKey> find(String key);
}
