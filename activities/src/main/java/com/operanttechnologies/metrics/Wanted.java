package com.operanttechnologies.metrics;

import java.util.Set;

/**
 * Which numbers a mail or page shows.
 *
 * @param keys metrics that it names
 * @param shown all metrics of the first source, as the block of all numbers has them
 * @param everything all metrics of all sources
 */
public record Wanted(Set<String> keys, boolean shown, boolean everything) {
  public static final Wanted EVERYTHING = new Wanted(Set.of(), true, true);
  public static final Wanted SHOWN = new Wanted(Set.of(), true, false);

  public Wanted {
    keys = Set.copyOf(keys);
  }

  public static Wanted metric(String key) {
    return new Wanted(Set.of(key), false, false);
  }

  public boolean isNothing() {
    return keys.isEmpty() && !shown && !everything;
  }
}
