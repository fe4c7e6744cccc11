package com.operanttechnologies.metrics;

import java.util.Locale;

/** What a number is compared with. */
public enum Comparison {
  /** What the mail before said; without one, the period before. */
  PREVIOUS_MAIL,
  /** The number one window earlier. */
  LAST_PERIOD,
  /** The number when the quote was sent; where there is no quote, the period before. */
  QUOTE_START,
  NONE;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
