package com.operanttechnologies.followup.template;

/** One of the three texts that a mail is made of. */
public enum Part {
  SUBJECT("subject", 2_048),
  HTML("HTML", 65_536),
  TEXT("text", 65_536);

  private final String words;
  private final int longest;

  Part(String words, int longest) {
    this.words = words;
    this.longest = longest;
  }

  /** The name that people read. */
  public String words() {
    return words;
  }

  /** The most characters that its source may have. */
  int longest() {
    return longest;
  }
}
