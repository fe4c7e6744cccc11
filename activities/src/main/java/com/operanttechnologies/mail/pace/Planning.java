package com.operanttechnologies.mail.pace;

import java.util.concurrent.locks.ReentrantLock;

/** One plan of a tenant at a time; whoever waits for its end holds no connection. */
final class Planning {
  private final ReentrantLock lock = new ReentrantLock();
  private long begunAnew = System.nanoTime();

  /**
   * Runs the plan.
   *
   * @param anew everything is planned anew: not if that was begun while this one waited
   */
  void run(boolean anew, Runnable plan) {
    long asked = System.nanoTime();
    lock.lock();
    try {
      boolean done = anew && begunAnew - asked > 0;
      if (!done) {
        long begun = System.nanoTime();
        plan.run();
        begunAnew = anew ? begun : begunAnew;
      }
    } finally {
      lock.unlock();
    }
  }
}
