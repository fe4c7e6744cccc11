package com.operanttechnologies.mail.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is bytes; whatever must not be sent is refused here.
 *
 * @param cc shown in the header; each envelope recipient is its own sending
 * @param list present on every mail that one can unsubscribe from, absent on essential ones
 * @param autoSubmitted true when no person pressed Send (RFC 3834)
 */
public record MailDraft(
    Mailbox from,
    Mailbox to,
    List<Mailbox> cc,
    @Nullable Mailbox replyTo,
    String subject,
    MailBody body,
    List<Attachment> attachments,
    MailThread thread,
    Instant date,
    @Nullable MailingList list,
    boolean autoSubmitted) {
  private static final int LONGEST_SUBJECT = 500;

  /**
   * Checks every field.
   *
   * @throws UnsendableMail naming the field
   */
  public MailDraft {
    from = from.checked("From");
    to = to.checked("To");
    cc = cc.stream().map(copy -> copy.checked("Cc")).toList();
    replyTo = replyTo == null ? null : replyTo.checked("Reply-To");
    FieldCheck.line("Subject", subject);
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new UnsendableMail("Subject", "must have 1 to " + LONGEST_SUBJECT + " characters");
    }
    attachments = List.copyOf(attachments);
  }
}
