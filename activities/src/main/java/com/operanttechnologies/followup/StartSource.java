package com.operanttechnologies.followup;

import java.util.Locale;

/** What starts a sequence. */
public enum StartSource {
  QUOTE_SENT,
  BY_HAND,
  API,
  CSV;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static StartSource ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
