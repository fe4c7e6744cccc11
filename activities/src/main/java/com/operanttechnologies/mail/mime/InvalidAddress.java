package com.operanttechnologies.mail.mime;

/** A text that is no mail address; the text itself is not repeated, so that no log holds it. */
public final class InvalidAddress extends UnsendableMail {
  public InvalidAddress(String field, String reason) {
    super(field, "is not a mail address: " + reason);
  }
}
