package com.operanttechnologies.mail.smtp;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Hangs up when the time of a sending is over: a blocked write knows no time-out of its own. */
final class Alarm implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Future<?> bell;
  private Runnable hangUp = () -> {};
  private boolean rung;

  private Alarm(Duration wait) {
    bell = TIMER.schedule(this::ring, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  static Alarm after(Duration wait) {
    return new Alarm(wait);
  }

  private static ScheduledThreadPoolExecutor timer() {
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-alarm").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /** Names what is to be closed; at once if the alarm has rung before. */
  synchronized void watch(Runnable hangUp) {
    this.hangUp = hangUp;
    if (rung) {
      hangUp.run();
    }
  }

  private synchronized void ring() {
    rung = true;
    hangUp.run();
  }

  @Override
  public void close() {
    bell.cancel(false);
  }
}
