package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that a provider hands over by HTTP, signed, in place of a mailbox that is read. */
public interface InboundHooks {

  /** A provider's way in, for the mails to one address. */
  record Hook(
      UUID id,
      String address,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  /** The secret is shown this once. */
  record Created(Hook hook, String secret) {}

  /** What became of a mail that was handed over. */
  sealed interface Outcome {
    /**
     * It was taken in, or nothing of ours speaks of it.
     *
     * @param kept it belongs to a mail of ours, and is kept with it
     */
    record Taken(boolean kept) implements Outcome {}

    /** No such hook, or a signature that is wrong or too old; not said which. */
    record Refused() implements Outcome {}
  }

  /**
   * In the tenant's transaction.
   *
   * @param member who makes it; absent: a key of the product itself
   */
  Created create(String address, @Nullable UUID member);

  /** In the tenant's transaction, newest first. */
  List<Hook> all();

  /** In the tenant's transaction; {@code NotFound} without such a hook. */
  void revoke(UUID hook);

  /**
   * Takes in a mail; runs its own transactions.
   *
   * @param timestamp Unix seconds at which it was signed
   * @param signature {@code v1=} and the hex HMAC-SHA256 of timestamp, a dot and the body
   * @param body what was signed
   * @param mail RFC 5322, as it was received
   */
  Outcome take(
      UUID hook,
      @Nullable String timestamp,
      @Nullable String signature,
      byte[] body,
      java.util.function.Supplier<byte[]> mail);
}
