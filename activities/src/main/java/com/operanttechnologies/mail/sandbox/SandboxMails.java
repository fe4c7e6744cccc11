package com.operanttechnologies.mail.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's mails as its pages show them, and what their recipients can do. Reading happens in
 * the tenant's transaction; the actions run their own and must be called outside of one.
 */
public interface SandboxMails {

  /**
   * A mail in the list.
   *
   * @param inbound it came to the tenant's own mailbox
   */
  record Entry(
      UUID id,
      String from,
      String to,
      boolean inbound,
      String subject,
      @Nullable String messageId,
      Instant receivedAt) {}

  /**
   * A mail opened.
   *
   * @param html absent where the mail has none
   * @param links the web addresses in its text, in the order of reading
   * @param files what is attached, and the pictures that the HTML shows
   */
  record Opened(
      Entry entry, String text, @Nullable String html, List<String> links, List<File> files) {}

  /**
   * A part of a mail that is not read as text.
   *
   * @param contentId without angle brackets; absent on what is not shown in the HTML
   */
  record File(@Nullable String name, @Nullable String contentId, String type, byte[] bytes) {}

  /** Newest first, after the given one. */
  List<Entry> list(@Nullable UUID after, int atMost);

  Optional<Opened> open(UUID mail);

  /** The mail as it was received, message/rfc822. */
  Optional<byte[]> raw(UUID mail);

  /** Answers as its recipient; the id of the answer in the tenant's mailbox. */
  UUID reply(UUID tenant, UUID mail, String text);

  /** The recipient's server finds no such mailbox; the id of its report. */
  UUID bounce(UUID tenant, UUID mail);

  /** The recipient marks it as spam; the id of the report. */
  UUID complaint(UUID tenant, UUID mail);
}
