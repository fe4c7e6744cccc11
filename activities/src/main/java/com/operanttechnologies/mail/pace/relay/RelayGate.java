package com.operanttechnologies.mail.pace.relay;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Keeps mails apart where the relay sees them. The meter lets them out at the pace, but some may be
 * held up together behind a lock or a busy processor after that, and would arrive in a heap.
 */
@Component
public class RelayGate {
  /** Nearer to each other than planned, so that whoever was held up is not late for ever. */
  private static final double CLOSER = 0.97;

  private final RelayMeter meter;
  private long next = System.nanoTime();

  RelayGate(RelayMeter meter) {
    this.meter = meter;
  }

  /** Waits behind those that came before, for some milliseconds; false: it was interrupted. */
  public boolean passed() {
    try {
      TimeUnit.NANOSECONDS.sleep(turn());
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized long turn() {
    long now = System.nanoTime();
    long at = Math.max(now, next);
    next = at + Math.round(meter.apart() * CLOSER);
    return at - now;
  }
}
