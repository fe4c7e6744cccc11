package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.inbox.MailboxTurns.Turn;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.jdbc.Senders;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads every mailbox in its turn, as long as the product works. */
@Component
class MailboxPoller implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxPoller.class);
  private static final int AT_ONCE = 8;
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration UNREADABLE = Duration.ofSeconds(30);

  private final MailboxTurns turns;
  private final MailboxRows mailboxes;
  private final Senders senders;
  private final Tenants tenants;
  private final Inbox inbox;
  private final Duration pause;
  private final boolean works;
  private volatile @Nullable Thread loop;

  MailboxPoller(
      MailboxTurns turns,
      MailboxRows mailboxes,
      Senders senders,
      Tenants tenants,
      Inbox inbox,
      OperantProperties properties) {
    this.turns = turns;
    this.mailboxes = mailboxes;
    this.senders = senders;
    this.tenants = tenants;
    this.inbox = inbox;
    this.pause = properties.sandboxEnabled() ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
    this.works = properties.has(OperantProperties.Role.WORKER);
  }

  /** Reads the mailboxes whose turn it is; answers how many. */
  int poll() {
    if (mailboxes.shared()) {
      mailboxes.tenantsWithoutTurn().forEach(tenant -> tenants.run(tenant, senders::makeMailbox));
    }
    List<Turn> due = turns.take(AT_ONCE);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(turn -> readers.execute(() -> read(turn)));
    }
    return due.size();
  }

  private void read(Turn turn) {
    Duration next = UNREADABLE;
    try {
      next = inbox.read(turn.tenant(), turn.mailbox()) ? pause : Duration.ZERO;
    } catch (RuntimeException failure) {
      LOG.warn("Mailbox {} will be read again: {}", turn.mailbox(), failure.getClass().getName());
    } finally {
      turns.giveBack(turn.mailbox(), next);
    }
  }

  @Override
  public void start() {
    loop = Thread.ofVirtual().name("operant-mailboxes").start(this::pollAgainAndAgain);
  }

  private void pollAgainAndAgain() {
    while (isRunning()) {
      boolean full = false;
      try {
        full = poll() == AT_ONCE;
      } catch (RuntimeException failure) {
        LOG.warn("Mailboxes will be read again: {}", failure.getClass().getName());
      }
      if (!full && !slept()) {
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
    try {
      if (stopping != null && !stopping.join(Duration.ofSeconds(10))) {
        stopping.interrupt();
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
