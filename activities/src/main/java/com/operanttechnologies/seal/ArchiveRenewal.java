package com.operanttechnologies.seal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long the time stamps over a document hold, and when they are renewed.
 *
 * @param stamps how many there are
 * @param authority who made the last one
 * @param holdsUntil when its certificate ends, or what it was made with is out of use
 * @param tries how often renewing has failed since it last worked
 * @param reason why it failed the last time
 * @param nextAt absent: it was tried often enough, and a person has to ask for it again
 */
public record ArchiveRenewal(
    UUID version,
    int stamps,
    String authority,
    Instant stampedAt,
    Instant holdsUntil,
    int tries,
    @Nullable String reason,
    @Nullable Instant nextAt) {

  public boolean isGivenUp() {
    return nextAt == null;
  }

  public boolean hasFailed() {
    return reason != null;
  }
}
