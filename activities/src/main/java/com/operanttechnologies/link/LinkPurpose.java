package com.operanttechnologies.link;

import java.util.Locale;

/** What a link in a mail is for. */
public enum LinkPurpose {
  /** Shows a quote to one recipient. */
  QUOTE,
  /** Ends follow-ups to one contact. */
  UNSUBSCRIBE,
  /** Ties an answer to the mail it answers, in the address it goes to. */
  REPLY,
  /** Shows a customer their own numbers. */
  DASHBOARD;

  /** The name in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static LinkPurpose ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
