package com.operanttechnologies.contact;

import java.time.Instant;
import java.util.Locale;

/** An address that must not be urged, across all sequences. */
public record Suppression(Reason reason, Instant at) {

  /** Why it must not. */
  public enum Reason {
    UNSUBSCRIBED,
    BOUNCED,
    COMPLAINED,
    BY_MEMBER;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Reason ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
