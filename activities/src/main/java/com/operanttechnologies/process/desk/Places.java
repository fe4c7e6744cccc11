package com.operanttechnologies.process.desk;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * So many mails of one organisation are on their way at once. Where its relay does not answer, they
 * wait there, and those of all others go on.
 */
@Component
public class Places {
  /** Some more than there are connections to a relay: what is written meanwhile leaves at once. */
  private static final int OF_EACH = 24;

  private final int ofEach;
  private final Map<UUID, Semaphore> tenants = new ConcurrentHashMap<>();

  Places() {
    this(OF_EACH);
  }

  Places(int ofEach) {
    this.ofEach = ofEach;
  }

  /** Takes a place if one is free and nobody waits for it; whoever took it leaves it. */
  public boolean takes(UUID tenant) {
    Semaphore free = of(tenant);
    return !free.hasQueuedThreads() && free.tryAcquire();
  }

  /**
   * Waits for a place behind those that wait already; false: there was none in that time.
   *
   * @throws InterruptedException without a place
   */
  public boolean awaits(UUID tenant, Duration patience) throws InterruptedException {
    return of(tenant).tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void leaves(UUID tenant) {
    of(tenant).release();
  }

  private Semaphore of(UUID tenant) {
    return tenants.computeIfAbsent(tenant, _ -> new Semaphore(ofEach, true));
  }
}
