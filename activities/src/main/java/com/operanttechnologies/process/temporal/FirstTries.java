package com.operanttechnologies.process.temporal;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.desk.Desks;
import com.operanttechnologies.process.desk.FirstTry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks after a row that has to act: where it can be tried at once that is tried, and only what has
 * to wait or to be tried again costs Temporal a process.
 *
 * <p>A try that is lost with this process is found by its due row, as a lost process is.
 */
@Component
class FirstTries {
  private static final Logger LOG = LoggerFactory.getLogger(FirstTries.class);

  /** Beyond that, whoever waits for a desk does so in a row or in Temporal. */
  private static final int MOST = 500;

  /** Starts a row's process or tells it. */
  interface Waking {
    void wake(ProcessKind kind, UUID tenant, UUID subject);
  }

  private final Map<ProcessKind, FirstTry> tries;
  private final Desks desks;
  private final Waking processes;
  private final Semaphore room;
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  FirstTries(List<FirstTry> tries, Desks desks, Processes processes) {
    this(tries, desks, processes::wake, MOST);
  }

  FirstTries(List<FirstTry> tries, Desks desks, Waking processes, int most) {
    this.tries = tries.stream().collect(Collectors.toMap(FirstTry::kind, Function.identity()));
    this.desks = desks;
    this.processes = processes;
    this.room = new Semaphore(most);
  }

  /** Whether the row had better wait where it stands, if somebody looks for it there. */
  boolean isCrowdedFor(ProcessKind kind, int others) {
    return tries.containsKey(kind) && room.availablePermits() < others;
  }

  /** Tries the row on a thread of its own, or tells its process. */
  void begin(ProcessKind kind, UUID tenant, UUID subject) {
    FirstTry first = tries.get(kind);
    if (first == null || !room.tryAcquire()) {
      processes.wake(kind, tenant, subject);
      return;
    }
    ExecutorService open = threads;
    open.execute(() -> {
      try {
        tryOrWake(first, tenant, subject, open);
      } finally {
        room.release();
      }
    });
  }

  private void tryOrWake(FirstTry first, UUID tenant, UUID subject, ExecutorService open) {
    try {
      boolean settled = settled(first, tenant, subject, open);
      if (!settled && !open.isShutdown()) {
        processes.wake(first.kind(), tenant, subject);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unreachable) {
      // its due row is overdue in two minutes, and starts the process then
      LOG.warn(
          "No process for {} {} yet: {}", first.kind().code(), subject, unreachable.toString());
    }
  }

  /** What fails is tried again by the process, with its patience. */
  private boolean settled(FirstTry first, UUID tenant, UUID subject, ExecutorService open)
      throws InterruptedException {
    try {
      // whoever is stopped first leaves a desk to one that is not told yet
      return desks.work(() -> !open.isShutdown() && first.settles(tenant, subject));
    } catch (RuntimeException failure) {
      return false;
    }
  }

  void open() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  /** What has not begun does not begin any more; what has gone too far to stop ends by itself. */
  void close() {
    threads.shutdownNow();
  }
}
