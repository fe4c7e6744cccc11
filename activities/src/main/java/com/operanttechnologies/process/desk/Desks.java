package com.operanttechnologies.process.desk;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * So many activities work at once. Who only waits for its turn stands aside, and another one works
 * meanwhile: ten thousand mails that ask when they may leave do not wait behind those that leave.
 */
@Component
public class Desks {
  private static final int DESKS = 40;

  /** For those that come back: they do not line up again behind all the others. */
  private static final int COUNTERS = 20;

  private final Semaphore desks;
  private final Semaphore counters;
  private final ThreadLocal<@Nullable Semaphore> held = new ThreadLocal<>();

  Desks() {
    this(DESKS, COUNTERS);
  }

  Desks(int desks, int counters) {
    this.desks = new Semaphore(desks, true);
    this.counters = new Semaphore(counters, true);
  }

  /** What an activity does. */
  @FunctionalInterface
  public interface Work<T> {
    T run();
  }

  /** What it waits for. */
  @FunctionalInterface
  public interface Wait {
    void run() throws InterruptedException;
  }

  /**
   * Works at a desk, as soon as one is free.
   *
   * @throws InterruptedException while it waits for one: nothing was done
   */
  public <T> T work(Work<T> work) throws InterruptedException {
    take(desks);
    try {
      return work.run();
    } finally {
      leave();
    }
  }

  /**
   * Waits without a desk and goes on at another one; also where there was none.
   *
   * @throws InterruptedException while it waits: it has no desk any more
   */
  public void aside(Wait wait) throws InterruptedException {
    boolean worked = held.get() != null;
    leave();
    wait.run();
    if (worked) {
      take(counters);
    }
  }

  private void take(Semaphore free) throws InterruptedException {
    free.acquire();
    held.set(free);
  }

  private void leave() {
    Semaphore taken = held.get();
    if (taken != null) {
      held.remove();
      taken.release();
    }
  }
}
