package com.operanttechnologies.contact;

import java.util.Locale;

/** Why somebody may be written to at all (GDPR Art. 6 and 21, CASL, UWG 7). */
public enum Basis {
  /** Asked for the quote. */
  REQUESTED,
  /** Buys from the seller already. */
  CUSTOMER,
  /** Agreed, at a place and time that are recorded. */
  CONSENT,
  /** There is none: only mail that was asked for. */
  NONE;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Basis ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
