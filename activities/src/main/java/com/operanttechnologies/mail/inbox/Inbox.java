package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxReading;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxReading.Unreadable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads one mailbox from where it was left to its end, and takes in what is new. */
@Component
class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int BATCH = 50;
  private static final int BATCHES_A_TURN = 20;

  private final MailboxPositions positions;
  private final MailboxAccounts accounts;
  private final InboxReception reception;
  private final boolean sandbox;
  private final InboxTrouble trouble;

  Inbox(
      MailboxPositions positions,
      MailboxAccounts accounts,
      InboxReception reception,
      InboxTrouble trouble,
      OperantProperties properties) {
    this.positions = positions;
    this.accounts = accounts;
    this.reception = reception;
    this.trouble = trouble;
    this.sandbox = properties.sandboxEnabled();
  }

  /** One turn; answers whether the end was reached. */
  boolean read(UUID tenant, UUID mailbox) {
    boolean more = true;
    for (int batch = 0; more && batch < BATCHES_A_TURN; batch++) {
      Optional<MailboxPosition> position = positions.find(tenant, mailbox);
      Optional<MailboxReader> reader = position.flatMap(accounts::reader);
      if (position.isEmpty() || reader.isEmpty()) {
        return true;
      }
      more = readBatch(position.get(), reader.get());
    }
    return !more;
  }

  /** True if there is more behind the batch. */
  private boolean readBatch(MailboxPosition position, MailboxReader reader) {
    OffsetDateTime asked = positions.now(position.tenant());
    return switch (reading(position, reader)) {
      case Unreadable(String reason) -> {
        if (trouble.begins(position.mailbox(), reason)) {
          LOG.warn("A mailbox cannot be read: {}", reason);
        }
        positions.unreadable(position, reason);
        yield false;
      }
      case Read read -> {
        trouble.ends(position.mailbox());
        for (InboundMail mail : read.mails()) {
          reception.take(Arrival.in(position, mail.uid()), mail);
        }
        positions.move(position, read, asked);
        yield !read.toTheEnd();
      }
    };
  }

  /** The past of a real mailbox that we see for the first time is not ours to read. */
  private MailboxReading reading(MailboxPosition position, MailboxReader reader) {
    return position.isNew() && !sandbox
        ? reader.end()
        : reader.read(position.uidValidity(), position.lastUid(), BATCH);
  }
}
