package com.operanttechnologies.mail.smtp;

/** Where a scripted server can misbehave; BODY is after 354 and 1,000 bytes of the body. */
public enum Step {
  BANNER,
  EHLO,
  STARTTLS,
  AUTH,
  MAIL,
  RCPT,
  DATA,
  BODY,
  DOT,
  RSET,
  NOOP
}
