package com.operanttechnologies.mail.mime;

/** A draft that must not be sent as it is; the message names the field in words. */
public class UnsendableMail extends RuntimeException {
  private final String field;

  public UnsendableMail(String field, String reason) {
    super(field + " " + reason);
    this.field = field;
  }

  /** The field as a person knows it, for example {@code From name} or {@code Subject}. */
  public String field() {
    return field;
  }
}
