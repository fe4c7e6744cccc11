package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.sandbox.SandboxMails.Entry;
import com.operanttechnologies.mail.sandbox.SandboxMails.File;
import com.operanttechnologies.mail.sandbox.SandboxMails.Opened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the sandbox, opened.
 *
 * @param envelope addresses that the servers spoke of, which may differ from the headers
 * @param inbound it came to the organisation's own mailbox
 * @param headers each name with all of its values, in the order of the mail
 * @param links web addresses in the text, in the order of reading
 * @param listUnsubscribe the header of this name; absent on mail that is needed anyway
 */
record SandboxMailJson(
    UUID id,
    Envelope envelope,
    boolean inbound,
    String subject,
    @Nullable String from,
    @Nullable String to,
    @Nullable String date,
    @Nullable String messageId,
    Instant receivedAt,
    String text,
    @Nullable String html,
    List<String> links,
    List<AttachmentJson> attachments,
    @Nullable String listUnsubscribe,
    Map<String, List<String>> headers) {

  /** Who sends to whom, by SMTP. */
  record Envelope(String from, String to) {}

  /** A part that is not read as text; {@code contentId} of pictures that the HTML shows. */
  record AttachmentJson(@Nullable String name, String type, int size, @Nullable String contentId) {

    static AttachmentJson of(File file) {
      return new AttachmentJson(file.name(), file.type(), file.bytes().length, file.contentId());
    }
  }

  static SandboxMailJson of(Opened mail, MailHeaders headers) {
    Entry entry = mail.entry();
    return new SandboxMailJson(
        entry.id(),
        new Envelope(entry.from(), entry.to()),
        entry.inbound(),
        entry.subject(),
        headers.first("From"),
        headers.first("To"),
        headers.first("Date"),
        entry.messageId(),
        entry.receivedAt(),
        mail.text(),
        mail.html(),
        mail.links(),
        mail.files().stream().map(AttachmentJson::of).toList(),
        headers.first("List-Unsubscribe"),
        headers.all());
  }
}
