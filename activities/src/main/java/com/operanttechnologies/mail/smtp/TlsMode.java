package com.operanttechnologies.mail.smtp;

/**
 * How a connection is encrypted; there is no "if the server offers it", which anybody can take
 * away.
 */
public enum TlsMode {
  /** Not at all: for a relay on the same host or network. */
  NONE,
  /** STARTTLS (RFC 3207), and no mail without it. */
  STARTTLS_REQUIRED,
  /** TLS from the first byte (RFC 8314). */
  IMPLICIT
}
