package com.operanttechnologies.metrics;

import java.util.Locale;

/** How a source knows that it is us. */
public enum SourceAccess {
  NONE,
  /** A key in a header. */
  HEADER,
  /** A user name and a password (RFC 7617). */
  BASIC,
  /** OAuth 2 client credentials (RFC 6749, 4.4). */
  OAUTH_CLIENT,
  /** OAuth 2 authorization code with PKCE and refresh (RFC 6749, 4.1; RFC 7636). */
  OAUTH_CODE;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOAuth() {
    return this == OAUTH_CLIENT || this == OAUTH_CODE;
  }
}
