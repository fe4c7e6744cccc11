package com.operanttechnologies.mail.smtp;

/**
 * How a connection is encrypted; there is no "if the server offers it", which anybody can take
 * away.
 */
public enum TlsMode {
  /** Not at all: for a relay on the same host or network. */
  NONE("none"),
  /** STARTTLS (RFC 3207), and no mail without it. */
  STARTTLS_REQUIRED("starttls"),
  /** TLS from the first byte (RFC 8314). */
  IMPLICIT("implicit");

  private final String code;

  TlsMode(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException for what is none
   */
  public static TlsMode ofCode(String code) {
    for (TlsMode mode : values()) {
      if (mode.code.equals(code)) {
        return mode;
      }
    }
    throw new IllegalArgumentException("No encryption is called " + code);
  }
}
