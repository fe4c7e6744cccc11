package com.operanttechnologies.mail.mime;

/** An HTML part that large mailbox providers would clip, and its unsubscribe link with it. */
public final class HtmlTooLarge extends UnsendableMail {
  public HtmlTooLarge(int bytes, int limit) {
    super("HTML part", "has " + bytes + " bytes; at most " + limit + " are shown unclipped");
  }
}
