package com.operanttechnologies.mail.mime;

/**
 * Somebody's name (may be empty) and address, as typed; checked when it becomes part of a draft.
 */
public record Mailbox(String name, String address) {
  /** A mailbox without a display name. */
  public static Mailbox of(String address) {
    return new Mailbox("", address);
  }

  Mailbox checked(String field) {
    FieldCheck.line(field + " name", name);
    return new Mailbox(name.strip(), EmailAddress.of(field + " address", address).toString());
  }
}
