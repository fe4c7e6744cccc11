package com.operanttechnologies.mail;

/** Essential mail was asked for and cannot be opted out of; follow-ups urge and always can. */
public enum MailClass {
  ESSENTIAL("essential"),
  FOLLOW_UP("follow_up");

  private final String code;

  MailClass(String code) {
    this.code = code;
  }

  /** The name in tables and in the API. */
  public String code() {
    return code;
  }

  public static MailClass ofCode(String code) {
    return ESSENTIAL.code.equals(code) ? ESSENTIAL : FOLLOW_UP;
  }
}
