package com.operanttechnologies.mail.dkim;

/** Why receivers would not trust a signed mail, or its way out (RFC 6376, RFC 8058). */
public enum SignatureFault {
  UNSIGNED("has no DKIM signature"),
  BROKEN("has a DKIM signature that does not hold under our own public key"),
  NO_WAY_OUT("lacks List-Unsubscribe or List-Unsubscribe-Post"),
  SEVERAL_WAYS_OUT("has List-Unsubscribe or List-Unsubscribe-Post more than once"),
  WAY_OUT_UNSIGNED(
      "has List-Unsubscribe or List-Unsubscribe-Post outside of what its signature covers");

  private final String words;

  SignatureFault(String words) {
    this.words = words;
  }

  /** What comes after “the mail”. */
  public String words() {
    return words;
  }
}
