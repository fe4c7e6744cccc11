package com.operanttechnologies.mail.evidence;

import java.util.Locale;

/** How it was found out that a mail left. */
public enum Evidence {
  ANSWER("somebody has answered it"),
  REPORT("a report about it came back"),
  SENT_FOLDER("it is in the folder of sent mail"),
  PROVIDER("the provider has it"),
  MEMBER("a member says so");

  private final String words;

  Evidence(String words) {
    this.words = words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }
}
