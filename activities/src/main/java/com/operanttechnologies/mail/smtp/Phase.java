package com.operanttechnologies.mail.smtp;

/** How far a conversation with the relay had come. */
public enum Phase {
  CONNECT,
  GREETING,
  TLS,
  /** Before the login: asking for a token to log in with. */
  ACCESS,
  AUTH,
  MAIL,
  RCPT,
  DATA,
  BODY,
  /** From the final dot on: without a reply nobody knows whether the mail was taken. */
  DOT
}
