package com.operanttechnologies.mail.mime;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail stands in its conversation (RFC 5322, section 3.6.4), each id with its angle
 * brackets.
 *
 * @param messageId chosen before the first attempt and the same on every retry
 * @param inReplyTo the mail before it, if any
 * @param references all mails before it, oldest first
 */
public record MailThread(String messageId, @Nullable String inReplyTo, List<String> references) {
  public MailThread {
    FieldCheck.messageId("Message-ID", messageId);
    if (inReplyTo != null) {
      FieldCheck.messageId("In-Reply-To", inReplyTo);
    }
    references = FieldCheck.messageIds("References", references);
  }

  /** The first mail of a conversation. */
  public static MailThread begin(String messageId) {
    return new MailThread(messageId, null, List.of());
  }

  /** The mail {@code messageId} that follows this one in the same conversation. */
  public MailThread next(String messageId) {
    return new MailThread(messageId, this.messageId, withOwnId());
  }

  /** The references with the own id last: some relays rewrite Message-ID, and this one survives. */
  List<String> withOwnId() {
    return Stream.concat(references.stream(), Stream.of(messageId)).distinct().toList();
  }
}
