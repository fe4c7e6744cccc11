package com.operanttechnologies.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a report tells its mails apart. */
public enum Dimension {
  SEQUENCE("Sequence"),
  STEP("Step"),
  VARIANT("Variant"),
  MEMBER("Member"),
  MAILBOX("Mailbox");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The name in addresses and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Dimension> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
