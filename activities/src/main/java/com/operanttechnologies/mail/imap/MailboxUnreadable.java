package com.operanttechnologies.mail.imap;

/** A mailbox cannot be used; the message says why, in words that hold no server text. */
public final class MailboxUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final Failure.Step step;

  MailboxUnreadable(Exception failure) {
    super(Failure.inWords(failure));
    this.step = Failure.step(failure);
  }

  /** The reason. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** How far it came: connect, log in, or open a folder. */
  public String stepInWords() {
    return step.words();
  }
}
