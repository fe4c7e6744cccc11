package com.operanttechnologies.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access to mailboxes by OAuth2: a member allows it at the provider, once. */
public interface MailboxAccess {

  /**
   * What is known of a mailbox's access.
   *
   * @param connectedAt absent before a member has allowed it
   * @param error why there is no token at the moment, in our words
   */
  record Status(
      String provider,
      String clientId,
      boolean hasSecret,
      String authorizationUrl,
      String tokenUrl,
      String scope,
      @Nullable Instant connectedAt,
      @Nullable String error) {}

  /** In the tenant's transaction. */
  Optional<Status> of(UUID mailbox);

  /**
   * Where the member allows the access; good for ten minutes. In the tenant's transaction.
   *
   * @param callback where the provider sends the member back to
   */
  URI request(UUID mailbox, UUID member, URI callback);

  /**
   * The member has come back; outside of any transaction.
   *
   * @param state as the provider gave it back; used once, and by the same member only
   */
  Outcome grant(UUID tenant, UUID member, String state, String code, URI callback);

  /** What came of it. */
  sealed interface Outcome {
    record Connected(UUID mailbox) implements Outcome {}

    /** In our words. */
    record Refused(String reason) implements Outcome {}
  }
}
