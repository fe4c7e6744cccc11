package com.operanttechnologies.process.desk;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * So many activities work at once. Who only waits stands aside, and another one works meanwhile:
 * ten thousand mails that ask when they may leave do not wait behind those that leave.
 */
@Component
public class Desks {
  private static final int DESKS = 40;

  /** For those that come back: they do not line up again behind all the others. */
  private static final int COUNTERS = 20;

  private final Semaphore desks;
  private final Semaphore counters;

  /** Of an activity; threads that it starts and waits for sit there too. */
  private final InheritableThreadLocal<@Nullable Seat> seats = new InheritableThreadLocal<>();

  Desks() {
    this(DESKS, COUNTERS);
  }

  Desks(int desks, int counters) {
    this.desks = new Semaphore(desks, true);
    this.counters = new Semaphore(counters, true);
  }

  /** What an activity holds, by whichever of its threads; nothing once it has ended. */
  private static final class Seat {
    private @Nullable Semaphore held;
    private boolean over;

    void take(Semaphore free) throws InterruptedException {
      free.acquire();
      synchronized (this) {
        if (over) {
          free.release();
        } else {
          held = free;
        }
      }
    }

    synchronized boolean isFree() {
      return held == null;
    }

    synchronized void leave() {
      if (held != null) {
        held.release();
        held = null;
      }
    }

    synchronized void end() {
      leave();
      over = true;
    }
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
    Seat seat = new Seat();
    seat.take(desks);
    seats.set(seat);
    try {
      return work.run();
    } finally {
      seats.remove();
      seat.end();
    }
  }

  /**
   * Waits without a desk and goes on at another one; also where there was none.
   *
   * @throws InterruptedException while it waits: it has no desk any more
   */
  public void aside(Wait wait) throws InterruptedException {
    Seat seat = seats.get();
    if (seat == null || seat.isFree()) {
      wait.run();
    } else {
      seat.leave();
      wait.run();
      seat.take(counters);
    }
  }
}
