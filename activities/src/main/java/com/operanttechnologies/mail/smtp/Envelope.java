package com.operanttechnologies.mail.smtp;

import com.operanttechnologies.mail.mime.EmailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sender and the one recipient of a sending.
 *
 * @param from return path; empty is the null return path of bounces
 * @param id comes back in delivery reports, where the relay knows of them (ENVID, RFC 3461)
 */
public record Envelope(String from, String to, @Nullable UUID id) {
  public Envelope {
    from = from.isEmpty() ? from : EmailAddress.of("Envelope sender", from).toString();
    to = EmailAddress.of("Envelope recipient", to).toString();
  }

  public Envelope(String from, String to) {
    this(from, to, null);
  }

  boolean needsUtf8() {
    return (from + to).chars().anyMatch(c -> c > 127);
  }
}
