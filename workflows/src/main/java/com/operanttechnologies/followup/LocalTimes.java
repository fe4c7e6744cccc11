package com.operanttechnologies.followup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** What a local time means on the days on which the clocks change. */
final class LocalTimes {
  private LocalTimes() {}

  /**
   * The instant of a local time; in a gap the first valid one after it, in an overlap the first.
   */
  static Instant resolve(LocalDateTime local, ZoneId zone) {
    return candidates(local, zone).getFirst();
  }

  /** Every instant at which the clock shows this time, earliest first; in a gap the gap's end. */
  static List<Instant> candidates(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? List.of(rules.getTransition(local).getInstant())
        : offsets.stream().map(local::toInstant).sorted().toList();
  }
}
