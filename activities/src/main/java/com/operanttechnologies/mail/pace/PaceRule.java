package com.operanttechnologies.mail.pace;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can delay a follow-up, in the words of the ledger. */
public enum PaceRule {
  GAP("two mails of one mailbox keep their distance"),
  MAILBOX("its mailbox has sent what it may in 24 hours"),
  WARM_UP("its mailbox is new and sends more from day to day"),
  DOMAIN("the recipient's domain has got what it may in 24 hours"),
  TENANT("the organisation has sent what it may in 24 hours"),
  RELAY("the relay is shared fairly among organisations");

  private final String words;

  PaceRule(String words) {
    this.words = words;
  }

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Why a mail waits. */
  public String words() {
    return words;
  }

  static @Nullable PaceRule ofCode(@Nullable String code) {
    return Arrays.stream(values())
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElse(null);
  }
}
