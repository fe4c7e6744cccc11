package com.operanttechnologies.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the next step of an enrollment is due.
 *
 * @param dueAt absent: nothing is left to do in this run
 * @param refreshMetrics its snapshot is stale and the step uses it
 */
public record NextStep(@Nullable Instant dueAt, boolean refreshMetrics) {
  public static final NextStep NONE = new NextStep(null, false);

  public static NextStep at(Instant dueAt, boolean refreshMetrics) {
    return new NextStep(dueAt, refreshMetrics);
  }
}
