package com.operanttechnologies.document.pdf;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fixed number of presses. Parsed fonts are dear to make and not thread-safe, so each press
 * serves one caller at a time; it prints on the caller's own thread, virtual or not, as handing
 * over to another would cost more than the printing where the machine is busy.
 */
final class PressRoom {

  /** The one used last stands first: its fonts are still warm. */
  private final BlockingDeque<Press> idle = new LinkedBlockingDeque<>();

  PressRoom(int presses, Supplier<Press> built) {
    for (int i = 0; i < presses; i++) {
      idle.addFirst(built.get());
    }
  }

  /** Waits while all presses are busy. */
  <T> T print(Function<Press, T> work) {
    Press press = take();
    try {
      return work.apply(press);
    } finally {
      idle.addFirst(press);
    }
  }

  private Press take() {
    try {
      return idle.takeFirst();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrintingFailed("Interrupted while waiting for a press", e);
    }
  }
}
