package com.operanttechnologies.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long something takes, many times, and how long nineteen of twenty may. */
final class Spans {
  private final String what;
  private final Duration wanted;
  private final List<Long> nanos = new ArrayList<>();

  Spans(String what, Duration wanted) {
    this.what = what;
    this.wanted = wanted;
  }

  <T> T take(Supplier<T> work) {
    long before = System.nanoTime();
    T result = work.get();
    nanos.add(System.nanoTime() - before);
    return result;
  }

  void clear() {
    nanos.clear();
  }

  /** Prints the middle and the 95th percentile; false if that is longer than is wanted. */
  boolean tell() {
    Installation.say(
        "%-20s p50 %6.1f ms, p95 %6.1f ms, at most %d ms are wanted",
        what, percentile(50), percentile(95), wanted.toMillis());
    return percentile(95) <= wanted.toMillis();
  }

  private double percentile(int percent) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
    return sorted.get(Math.max(0, place)) / 1e6;
  }
}
