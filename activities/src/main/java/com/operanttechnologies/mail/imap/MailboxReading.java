package com.operanttechnologies.mail.imap;

import java.util.List;

/** What one look into a mailbox gave. */
public sealed interface MailboxReading {
  /**
   * The next mails, oldest first.
   *
   * @param uidValidity differs from the one given when the server renumbered the mailbox: then all
   *     its mails come again, and the caller knows by Message-ID which ones it has seen
   * @param lastUid where to go on; pass it with uidValidity the next time
   * @param toTheEnd nothing newer was there
   */
  record Read(long uidValidity, long lastUid, boolean toTheEnd, List<InboundMail> mails)
      implements MailboxReading {}

  /**
   * The mailbox could not be read; the reason is in words and repeats nothing that the server said.
   */
  record Unreadable(String reason) implements MailboxReading {}
}
