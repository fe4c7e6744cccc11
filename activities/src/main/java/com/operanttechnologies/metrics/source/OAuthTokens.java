package com.operanttechnologies.metrics.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a token service has granted. */
public record OAuthTokens(String access, @Nullable String refresh, Instant expiresAt) {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  boolean isGoodAt(Instant now) {
    return now.plus(MARGIN).isBefore(expiresAt);
  }

  /** A service that sends no new refresh token lets the old one stand (RFC 6749, 6). */
  OAuthTokens keeping(@Nullable String earlierRefresh) {
    return refresh == null ? new OAuthTokens(access, earlierRefresh, expiresAt) : this;
  }

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "OAuthTokens[until " + expiresAt + "]";
  }
}
