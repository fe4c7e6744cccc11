package com.operanttechnologies.mail.sandbox;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.InboundParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mail that a recipient acts upon. */
record OriginalMail(InboundMail mail, String header) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.US).withZone(ZoneOffset.UTC);

  static OriginalMail of(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return new OriginalMail(
        new InboundParser().parse(0, raw), end < 0 ? text : text.substring(0, end + 2));
  }

  String answerTo() {
    return mail.replyTo() != null ? mail.replyTo() : fromAddress();
  }

  String fromAddress() {
    String from = mail.from();
    if (from == null) {
      throw new IllegalArgumentException("This mail has no sender to answer");
    }
    return from;
  }

  String subject() {
    return mail.subject().isBlank() ? "(no subject)" : mail.subject();
  }

  String text() {
    return mail.text();
  }

  String date() {
    return DATE.format(Objects.requireNonNullElse(mail.date(), Instant.EPOCH));
  }

  @Nullable String messageId() {
    return mail.messageId();
  }

  List<String> referencesAndId() {
    return Stream.concat(mail.references().stream(), Stream.ofNullable(mail.messageId()))
        .distinct()
        .toList();
  }

  /** The local part as a name, since an envelope has none. */
  String recipientName(String address) {
    return address.substring(0, address.lastIndexOf('@'));
  }
}
