package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.evidence.EvidenceSearch;
import com.operanttechnologies.mail.inbox.MailboxTurns.Turn;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads every mailbox in its turn, as long as the product works. */
@Component
class MailboxPoller implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);
  private static final int AT_ONCE = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration UNREADABLE = Duration.ofSeconds(30);

  /** The server tells when something comes; we look nevertheless. */
  private static final Duration WATCHED = Duration.ofMinutes(5);

  private final MailboxTurns turns;
  private final MailboxRows mailboxes;
  private final Senders senders;
  private final Tenants tenants;
  private final Inbox inbox;
  private final MailboxWatches watches;
  private final EvidenceSearch evidence;
  private final Duration pause;
  private final boolean works;
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Thread loop;

  MailboxPoller(
      MailboxTurns turns,
      MailboxRows mailboxes,
      Senders senders,
      Tenants tenants,
      Inbox inbox,
      MailboxWatches watches,
      EvidenceSearch evidence,
      OperantProperties properties) {
    this.turns = turns;
    this.mailboxes = mailboxes;
    this.senders = senders;
    this.tenants = tenants;
    this.inbox = inbox;
    this.watches = watches;
    this.evidence = evidence;
    this.pause = properties.sandboxEnabled() ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
    this.works = properties.has(OperantProperties.Role.WORKER);
  }

  /** Reads the mailboxes whose turn it is; answers how many, once they are read. */
  int poll() throws InterruptedException {
    List<Thread> begun = begin();
    for (Thread reader : begun) {
      reader.join();
    }
    return begun.size();
  }

  /** Each on a thread of its own: a server that dawdles keeps nobody else waiting. */
  private List<Thread> begin() {
    if (mailboxes.shared()) {
      mailboxes.tenantsWithoutTurn().forEach(tenant -> tenants.run(tenant, senders::makeMailbox));
    }
    int seats = AT_ONCE - readers.size();
    return seats <= 0 ? List.of() : turns.take(seats).stream().map(this::begin).toList();
  }

  private Thread begin(Turn turn) {
    Thread reader = Thread.ofVirtual().name("operant-mailbox").unstarted(() -> read(turn));
    readers.add(reader);
    reader.start();
    return reader;
  }

  private void read(Turn turn) {
    Duration next = UNREADABLE;
    try {
      next =
          switch (inbox.read(turn.tenant(), turn.mailbox())) {
            case READ -> afterReading(turn);
            case MORE -> Duration.ZERO;
            case UNREADABLE -> UNREADABLE;
          };
    } catch (RuntimeException failure) {
      LOG.warn("Mailbox {} will be read again: {}", turn.mailbox(), failure.getClass().getName());
    } finally {
      readers.remove(Thread.currentThread());
      turns.giveBack(turn.mailbox(), next);
    }
  }

  private Duration afterReading(Turn turn) {
    evidence.afterReading(turn.tenant());
    return watches.watch(turn.tenant(), turn.mailbox()) ? WATCHED : pause;
  }

  @Override
  public void start() {
    loop = Thread.ofVirtual().name("operant-mailboxes").start(this::pollAgainAndAgain);
  }

  private void pollAgainAndAgain() {
    while (isRunning()) {
      try {
        begin();
      } catch (RuntimeException failure) {
        LOG.warn("Mailboxes will be read again: {}", failure.getClass().getName());
      }
      if (!slept()) {
        return;
      }
    }
  }

  private static boolean slept() {
    try {
      Thread.sleep(ROUND);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    Thread stopping = loop;
    loop = null;
    watches.stop();
    try {
      if (stopping != null && !stopping.join(PATIENCE)) {
        stopping.interrupt();
      }
      for (Thread reader : readers) {
        if (!reader.join(PATIENCE.dividedBy(AT_ONCE))) {
          reader.interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return loop != null;
  }

  @Override
  public boolean isAutoStartup() {
    return works;
  }

  /** After the epoch has begun, which frees the turns of an ended process. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 90;
  }
}
