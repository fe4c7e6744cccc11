package com.operanttechnologies.mail.pace;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Slots by the instant their mails wanted: whoever has waited longer stays in front. */
final class SlotQueue {
  /* by wanted instant; of two slots the later wanted one is the later one too */
  private final NavigableMap<Instant, Slot> lasts = new TreeMap<>();

  void add(Slot slot) {
    Optional<Slot> before = lastBefore(slot.wantedAt());
    if (before.isPresent() && !slot.at().isAfter(before.get().at())) {
      return;
    }
    lasts.tailMap(slot.wantedAt(), true).values().removeIf(later -> !later.at().isAfter(slot.at()));
    lasts.put(slot.wantedAt(), slot);
  }

  /** The last slot of those that wanted to leave then or earlier. */
  Optional<Slot> lastBefore(Instant wanted) {
    return Optional.ofNullable(lasts.floorEntry(wanted)).map(Map.Entry::getValue);
  }
}
