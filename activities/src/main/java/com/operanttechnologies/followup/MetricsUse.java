package com.operanttechnologies.followup;

import java.util.Locale;

/** What a step does with the customer's numbers. */
public enum MetricsUse {
  /** Shows none. */
  NONE,
  /** Shows them while they are fresh, else goes without. */
  DROP,
  /** Shows them, and waits for a person while they are too old. */
  HOLD;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MetricsUse ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
