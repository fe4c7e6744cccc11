package com.operanttechnologies.account;

/** What a member may do: an admin also administers people, keys and the organisation. */
public enum Role {
  ADMIN,
  MEMBER;

  /** As the database and forms spell it. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Role of(String code) {
    return valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }
}
