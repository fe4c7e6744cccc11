package com.operanttechnologies.mail.pace.relay;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets follow-ups out at the relay's pace. Slots are planned at that pace too, but mails that come
 * late to theirs would leave in a heap; here they queue, the one whose slot came first in front.
 */
@Component
public class RelayMeter {
  /**
   * Where only the relay's pace counts, mails wake so long before their slots, and wait for them in
   * order: a machine that is busy for a moment does not mix them up.
   */
  public static final Duration EARLY = Duration.ofSeconds(2);

  private static final long COUNT_AGAIN = Duration.ofSeconds(20).toNanos();

  private static final String WORKERS =
      """
      select greatest(1, count(*)) from process_epoch
      where ended_at is null and seen_at > now() - interval '2 minutes'
      """;

  private final IntSupplier workers;
  private final double perSecond;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final PriorityQueue<Place> queue = new PriorityQueue<>();
  private long arrivals;
  private long next = System.nanoTime();
  private volatile long gap;
  private volatile long countedAt;

  @Autowired
  RelayMeter(Routing routing, OperantProperties properties) {
    this(
        () -> routing.sql(WORKERS).query(Integer.class).single(),
        properties.mail().pace().perSecond());
  }

  RelayMeter(IntSupplier workers, double perSecond) {
    this.workers = workers;
    this.perSecond = perSecond;
    this.countedAt = System.nanoTime() - COUNT_AGAIN;
  }

  /**
   * @param latest it does not wait for its turn beyond that: the database may have another clock
   */
  private record Place(Instant turn, long arrival, long latest) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int earlier = turn.compareTo(other.turn);
      return earlier == 0 ? Long.compare(arrival, other.arrival) : earlier;
    }
  }

  /** Lets a mail out at once if nobody waits and it is not too early; false: it has to wait. */
  public boolean passes(Instant turn) {
    if (perSecond == 0) {
      return true;
    }
    if (turn.isAfter(Instant.now())) {
      return false;
    }
    lock.lock();
    try {
      long now = System.nanoTime();
      boolean free = queue.isEmpty() && next <= now && now - countedAt < COUNT_AGAIN;
      if (free) {
        next = Math.max(next, now - gap) + gap;
      }
      return free;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns when the mail may leave, not before its slot; at once where the operator sets no pace.
   *
   * @param turn the instant of its slot
   * @throws InterruptedException while it waits: it does not leave
   */
  public void await(Instant turn) throws InterruptedException {
    if (perSecond == 0) {
      return;
    }
    long apart = gap();
    lock.lockInterruptibly();
    try {
      Place place = new Place(turn, arrivals++, System.nanoTime() + EARLY.toNanos());
      queue.add(place);
      try {
        waitInFront(place);
        next = Math.max(next, System.nanoTime() - apart) + apart;
      } finally {
        queue.remove(place);
        moved.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The turns of those that wait, the next one first. */
  public List<Instant> waiting() {
    lock.lock();
    try {
      return queue.stream().sorted().map(Place::turn).toList();
    } finally {
      lock.unlock();
    }
  }

  private void waitInFront(Place place) throws InterruptedException {
    long left = left(place);
    while (queue.peek() != place || left > 0) {
      if (queue.peek() == place) {
        moved.await(left, TimeUnit.NANOSECONDS);
      } else {
        moved.await();
      }
      left = left(place);
    }
  }

  private long left(Place place) {
    long early = Duration.between(Instant.now(), place.turn).toNanos();
    return Math.max(next - System.nanoTime(), Math.min(early, place.latest - System.nanoTime()));
  }

  /** Nanoseconds between two mails; 0 where the operator sets no pace. */
  long apart() {
    return perSecond == 0 ? 0 : gap();
  }

  /** The processes that send share the pace evenly. */
  private long gap() {
    if (System.nanoTime() - countedAt >= COUNT_AGAIN) {
      gap = Math.round(TimeUnit.SECONDS.toNanos(1) * workers.getAsInt() / perSecond);
      countedAt = System.nanoTime();
    }
    return gap;
  }
}
