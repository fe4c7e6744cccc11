package com.operanttechnologies.process.temporal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeated work on threads of its own; a failing round is logged once and tried again. */
class Loops {
  private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  /** Runs the round again at once while it answers true, else after the pause. */
  void every(Duration pause, String name, BooleanSupplier round) {
    threads.add(Thread.ofVirtual().name("operant-" + name).start(() -> repeat(pause, name, round)));
  }

  private void repeat(Duration pause, String name, BooleanSupplier round) {
    boolean failing = false;
    while (!stopped) {
      boolean more = false;
      try {
        more = round.getAsBoolean();
        failing = false;
      } catch (RuntimeException e) {
        if (!failing && !stopped) {
          LOG.warn("{} will be tried again: {}", name, e.toString());
        }
        failing = true;
      }
      if (!more && !slept(failing ? pause.plusSeconds(1) : pause)) {
        return;
      }
    }
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  void stop() {
    stopped = true;
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
