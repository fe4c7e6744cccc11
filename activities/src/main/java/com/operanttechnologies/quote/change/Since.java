package com.operanttechnologies.quote.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since somebody last looked.
 *
 * @param version the one that was read, or mailed if none was
 * @param readAt absent: that version was mailed, but nobody was seen reading it
 * @param changes one sentence each, in the reader's language
 */
public record Since(int version, @Nullable Instant readAt, List<String> changes) {
  public Since {
    changes = List.copyOf(changes);
  }
}
