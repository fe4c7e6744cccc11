package com.operanttechnologies.mail.smtp;

/** No connection to the relay could be made ready. */
final class NoConnection extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Phase phase;

  NoConnection(String reason, Phase phase) {
    super(reason);
    this.reason = reason;
    this.phase = phase;
  }

  SmtpOutcome.NotSent outcome() {
    return new SmtpOutcome.NotSent(reason, phase);
  }
}
