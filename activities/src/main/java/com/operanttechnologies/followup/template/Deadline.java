package com.operanttechnologies.followup.template;

import java.time.Duration;

/** The moment after which a rendering is given up. */
record Deadline(long nanos) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - nanos > 0;
  }
}
