package com.operanttechnologies.quote.approval;

import java.util.Locale;

/** How the approvers of a rule act together. */
public enum ApprovalMode {
  /** One of them is enough. */
  ANY("any one of them"),
  /** Each of them, in any order. */
  ALL("all of them"),
  /** One after the other. */
  CHAIN("one after the other");

  private final String words;

  ApprovalMode(String words) {
    this.words = words;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String words() {
    return words;
  }
}
