package com.operanttechnologies.mail.oauth;

import com.operanttechnologies.mail.MailboxAccess.Status;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox's row of access, with its secrets opened.
 *
 * @param refreshId changes with each refresh token
 */
record AccessClient(
    UUID id,
    String provider,
    String clientId,
    @Nullable String clientSecret,
    URI authorizationUrl,
    URI tokenUrl,
    String scope,
    @Nullable UUID refreshId,
    @Nullable String refreshToken,
    @Nullable Instant connectedAt,
    @Nullable String error,
    @Nullable Instant errorAt) {

  Status status() {
    return new Status(
        provider,
        clientId,
        clientSecret != null,
        authorizationUrl.toString(),
        tokenUrl.toString(),
        scope,
        connectedAt,
        error);
  }

  @Override
  public String toString() {
    return "AccessClient[" + id + ", " + provider + "]";
  }
}
