package com.operanttechnologies.mail;

import java.util.Locale;

/**
 * The states of a mail in the ledger. Only {@code NOT_SENT} and temporary refusals are tried again,
 * with the same Message-ID; {@code UNKNOWN} (no answer after the final dot, RFC 1047) never is.
 */
public enum MessageState {
  /** Waits for its instant. */
  PLANNED,
  /** Waits for a person, with the reason. */
  HELD,
  /** A worker prepares it under a lease. */
  CLAIMED,
  /** Its bytes may be on their way. */
  IN_DATA,
  /** The relay has taken it. */
  ACCEPTED,
  /** It surely did not leave; given up after too many tries. */
  NOT_SENT,
  /** The relay refused it for good. */
  REJECTED,
  /** Nobody can say whether it left. */
  UNKNOWN,
  /** A stop rule or a person ended it before it left. */
  CANCELLED;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MessageState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
