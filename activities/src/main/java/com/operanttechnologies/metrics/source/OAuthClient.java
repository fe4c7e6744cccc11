package com.operanttechnologies.metrics.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who we are to a token service.
 *
 * @param secret absent for a client that cannot keep one
 */
public record OAuthClient(
    URI tokenUrl, String id, @Nullable String secret, @Nullable String scope) {

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "OAuthClient[" + tokenUrl.getHost() + "]";
  }
}
