package com.operanttechnologies.mail.mime;

/** A value that would have ended its header line and begun another one. */
public final class HeaderInjection extends UnsendableMail {
  public HeaderInjection(String field) {
    super(field, "must not contain line breaks or control characters");
  }
}
