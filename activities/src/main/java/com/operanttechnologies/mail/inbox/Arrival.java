package com.operanttechnologies.mail.inbox;

import java.util.UUID;

/**
 * Where a mail came in.
 *
 * @param address the mailbox's own
 * @param ownAccount nobody else's mail comes there, so that a sender's address says whose it is
 * @param uid the mail's number in the mailbox; 0 where it was handed over
 */
public record Arrival(UUID tenant, UUID mailbox, String address, boolean ownAccount, long uid) {

  static Arrival in(MailboxPosition position, long uid) {
    return new Arrival(
        position.tenant(), position.mailbox(), position.address(), position.host() != null, uid);
  }
}
