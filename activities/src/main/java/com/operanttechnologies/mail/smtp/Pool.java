package com.operanttechnologies.mail.smtp;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections to one relay that wait for their next mail, and the permits for all of them. */
final class Pool {
  private final RelayLimits limits;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  private record Idle(LedgerTransport transport, long since) {}

  Pool(RelayLimits limits) {
    this.limits = limits;
    this.permits = new Semaphore(limits.connections(), true);
  }

  boolean enter(Duration patience) throws InterruptedException {
    return !closed && permits.tryAcquire(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  boolean isClosed() {
    return closed;
  }

  void leave() {
    permits.release();
  }

  /** The connection used last that still answers, if there is one. */
  @Nullable LedgerTransport poll() {
    dropStale();
    Idle last = idle.pollFirst();
    while (last != null) {
      boolean fresh = System.nanoTime() - last.since() < limits.probeAfter().toNanos();
      if (fresh || last.transport().answers()) {
        return last.transport();
      }
      last.transport().hangUp();
      last = idle.pollFirst();
    }
    return null;
  }

  void giveBack(LedgerTransport transport) {
    idle.addFirst(new Idle(transport, System.nanoTime()));
    dropStale();
    if (closed) {
      close();
    }
  }

  private void dropStale() {
    Idle oldest = idle.peekLast();
    while (oldest != null && System.nanoTime() - oldest.since() > limits.idle().toNanos()) {
      if (idle.removeLastOccurrence(oldest)) {
        oldest.transport().hangUp();
      }
      oldest = idle.peekLast();
    }
  }

  void close() {
    closed = true;
    Idle next = idle.pollFirst();
    while (next != null) {
      next.transport().hangUp();
      next = idle.pollFirst();
    }
  }
}
