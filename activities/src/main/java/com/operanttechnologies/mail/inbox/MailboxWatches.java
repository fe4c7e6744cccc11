package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.MailboxUnreadable;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mailboxes whose servers tell when something comes (IDLE, RFC 2177), each on a virtual thread. A
 * watch takes in nothing: it makes the mailbox's turn come. Where it cannot be kept up, polling is
 * enough.
 */
@Component
class MailboxWatches {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatches.class);
  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(9);

  private final MailboxTurns turns;
  private final MailboxPositions positions;
  private final MailboxAccounts accounts;
  private final MailboxRows rows;
  private final Map<UUID, Watch> watches = new ConcurrentHashMap<>();

  MailboxWatches(
      MailboxTurns turns, MailboxPositions positions, MailboxAccounts accounts, MailboxRows rows) {
    this.turns = turns;
    this.positions = positions;
    this.accounts = accounts;
    this.rows = rows;
  }

  /** The settings that are watched; a server that does not tell is not asked again by them. */
  private record Watch(int revision, Thread thread) {}

  /** Watches from now on, unless that is done already; true if the server tells. */
  boolean watch(UUID tenant, UUID mailbox) {
    Optional<TenantMailbox> settings =
        positions.mailbox(tenant, mailbox).filter(known -> known.imap() != null);
    if (settings.isEmpty() || rows.sandboxed()) {
      return false;
    }
    int revision = settings.get().revision();
    Watch known = watches.get(mailbox);
    if (known != null && known.revision == revision) {
      return known.thread.isAlive() && turns.watch(tenant, mailbox);
    }
    if (known != null) {
      known.thread.interrupt();
    }
    if (watches.size() >= MOST || !turns.watch(tenant, mailbox)) {
      return false;
    }
    Thread thread =
        Thread.ofVirtual().name("operant-watch").unstarted(() -> keepUp(tenant, settings.get()));
    watches.put(mailbox, new Watch(revision, thread));
    thread.start();
    return false;
  }

  boolean watches(UUID mailbox) {
    return watches.containsKey(mailbox);
  }

  private void keepUp(UUID tenant, TenantMailbox mailbox) {
    try {
      boolean tells = true;
      while (tells && isCurrent(tenant, mailbox) && turns.watch(tenant, mailbox.id())) {
        tells = once(tenant, mailbox);
        turns.first(mailbox.id());
      }
      if (tells) {
        forget(mailbox.id());
      }
    } catch (MailboxUnreadable failed) {
      // the next turn finds out, says so, and watches again once it can read
      forget(mailbox.id());
    } catch (RuntimeException failure) {
      forget(mailbox.id());
      LOG.warn("A mailbox is polled instead of watched: {}", failure.getClass().getName());
    }
  }

  /** Unless other settings are watched by now. */
  private void forget(UUID mailbox) {
    watches.computeIfPresent(
        mailbox, (_, watch) -> watch.thread == Thread.currentThread() ? null : watch);
  }

  private boolean once(UUID tenant, TenantMailbox mailbox) throws MailboxUnreadable {
    MailboxReader account = accounts.own(tenant, mailbox).orElseThrow();
    try (MailboxSession session = account.openToWait(PATIENCE)) {
      return session.awaitNews(mailbox.folders().inbox(), () -> turns.first(mailbox.id()));
    }
  }

  private boolean isCurrent(UUID tenant, TenantMailbox mailbox) {
    return !Thread.currentThread().isInterrupted()
        && positions
            .mailbox(tenant, mailbox.id())
            .filter(now -> now.revision() == mailbox.revision())
            .isPresent();
  }

  void stop() {
    watches.values().forEach(watch -> watch.thread.interrupt());
    watches.clear();
  }
}
