package com.operanttechnologies.mail.smtp;

/** What a login by XOAUTH2 proves itself with; asked anew for each connection. */
@FunctionalInterface
public interface AccessToken {
  /**
   * A token that is good for the next minutes.
   *
   * @throws NoAccess if there is none, with the reason in words
   */
  String get() throws NoAccess;
}
