package com.operanttechnologies.mail.smtp;

import com.operanttechnologies.mail.mime.EmailAddress;

/**
 * Sender and the one recipient of a sending.
 *
 * @param from return path; empty is the null return path of bounces
 */
public record Envelope(String from, String to) {
  public Envelope {
    from = from.isEmpty() ? from : EmailAddress.of("Envelope sender", from).toString();
    to = EmailAddress.of("Envelope recipient", to).toString();
  }

  boolean needsUtf8() {
    return (from + to).chars().anyMatch(c -> c > 127);
  }
}
