package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the folders of one mailbox from where they were left, and takes in what is new. */
@Component
class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int BATCH = 50;
  private static final int BATCHES_A_TURN = 20;

  /** A turn's lease is longer. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

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

  /** How a turn ended. */
  enum Turn {
    /** All folders were read to their ends. */
    READ,
    /** There is more. */
    MORE,
    /** Nothing could be read. */
    UNREADABLE
  }

  Turn read(UUID tenant, UUID mailbox) {
    Optional<TenantMailbox> settings = positions.mailbox(tenant, mailbox);
    Optional<MailboxReader> reader = settings.flatMap(known -> accounts.reader(tenant, known));
    return settings.isEmpty() || reader.isEmpty()
        ? Turn.READ
        : read(tenant, settings.get(), reader.get());
  }

  private Turn read(UUID tenant, TenantMailbox mailbox, MailboxReader reader) {
    try (MailboxSession session = reader.open()) {
      OffsetDateTime asked = positions.now(tenant);
      long end = System.nanoTime() + LONGEST.toNanos();
      for (String folder : folders(mailbox, session)) {
        if (System.nanoTime() > end || !readToEnd(tenant, mailbox, folder, session)) {
          return Turn.MORE;
        }
      }
      trouble.ends(mailbox.id());
      positions.allRead(tenant, mailbox.id(), asked);
      return Turn.READ;
    } catch (MailboxUnreadable failed) {
      if (trouble.begins(mailbox, failed.reason())) {
        LOG.warn("Mailbox {} cannot be read: {}", mailbox.id(), failed.reason());
      }
      positions.unreadable(tenant, mailbox.id(), failed.reason());
      return Turn.UNREADABLE;
    }
  }

  private static List<String> folders(TenantMailbox mailbox, MailboxSession session)
      throws MailboxUnreadable {
    TenantMailbox.Folders wanted = mailbox.folders();
    List<String> folders = new ArrayList<>(List.of(wanted.inbox()));
    if (mailbox.imap() != null) {
      folders.addAll(wanted.more());
      String junk = wanted.junk() ? session.specialFolders().junk() : null;
      if (junk != null) {
        folders.add(junk);
      }
    }
    return folders.stream().distinct().toList();
  }

  /** True if the end was reached. */
  private boolean readToEnd(
      UUID tenant, TenantMailbox mailbox, String folder, MailboxSession session)
      throws MailboxUnreadable {
    for (int batch = 0; batch < BATCHES_A_TURN; batch++) {
      MailboxPosition position = positions.of(tenant, mailbox, folder);
      OffsetDateTime asked = positions.now(tenant);
      Read read = reading(position, session);
      for (InboundMail mail : read.mails()) {
        reception.take(Arrival.in(position, mail.uid()), mail);
      }
      positions.move(position, read, asked);
      if (read.toTheEnd()) {
        return true;
      }
    }
    return false;
  }

  /** The past of a real mailbox that we see for the first time is not ours to read. */
  private Read reading(MailboxPosition position, MailboxSession session) throws MailboxUnreadable {
    return position.isNew() && !sandbox
        ? session.end(position.folder())
        : session.read(
            position.folder(),
            position.uidValidity(),
            position.lastUid(),
            BATCH,
            sandbox ? null : position.readToEndAt());
  }
}
