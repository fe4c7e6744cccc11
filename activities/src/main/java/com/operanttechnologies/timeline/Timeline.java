package com.operanttechnologies.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The story of each quote. Entries are written inside the transaction that makes them true, and are
 * never changed; their words are chosen where they are shown.
 */
public interface Timeline {

  /**
   * Tells what happened.
   *
   * @param quote absent: it is about a contact alone, whose enrollment stands in the detail
   * @param kind past tense in snake case, such as {@code follow_up_skipped}
   * @param actor see {@link Actor}
   * @param detail JSON values only; no secret and no text of a mail
   */
  void add(@Nullable UUID quote, String kind, Actor actor, Map<String, ?> detail);

  /** As above, with nothing more to say. */
  default void add(@Nullable UUID quote, String kind, Actor actor) {
    add(quote, kind, actor, Map.of());
  }

  /** The quote's entries, oldest first. */
  List<TimelineEntry> of(UUID quote);
}
