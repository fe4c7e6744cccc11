package com.operanttechnologies.seal.archive;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the watch of this process when a person asks, so that nobody waits for its next round. */
@Component
class RenewalBell {
  private final Semaphore rings = new Semaphore(0);

  void ring() {
    rings.release();
  }

  /** Returns when it has rung, or after so long. */
  void await(Duration most) throws InterruptedException {
    if (rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      rings.drainPermits();
    }
  }
}
