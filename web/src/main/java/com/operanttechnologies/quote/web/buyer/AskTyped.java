package com.operanttechnologies.quote.web.buyer;

/** What a customer has typed to ask something. */
public record AskTyped(String question, String line, String until, String why) {
  static final AskTyped NOTHING = new AskTyped("", "", "", "");

  public boolean wantsTime() {
    return !until.isEmpty() || !why.isEmpty();
  }
}
