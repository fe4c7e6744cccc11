package com.operanttechnologies.mail.smtp;

/** How far a conversation with the relay had come. */
public enum Phase {
  CONNECT,
  GREETING,
  TLS,
  AUTH,
  MAIL,
  RCPT,
  DATA,
  BODY,
  /** From the final dot on: without a reply nobody knows whether the mail was taken. */
  DOT
}
