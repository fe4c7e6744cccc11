package com.operanttechnologies.mail.layout;

import java.util.Locale;

/**
 * Why somebody gets a mail that can be unsubscribed from; its foot says so, and must say the truth.
 */
public enum Why {
  /** A quote was sent to them. */
  QUOTE,
  /** They asked for one. */
  REQUESTED,
  /** They buy from the seller already. */
  CUSTOMER,
  /** They agreed to be written to. */
  CONSENT;

  String key() {
    return this == QUOTE ? "footer.why" : "footer.why." + name().toLowerCase(Locale.ROOT);
  }
}
