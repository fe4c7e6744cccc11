package com.operanttechnologies.followup.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the next contacts are enrolled.
 *
 * @param at absent: nobody is left, or a person has stopped it
 */
public record NextBatch(@Nullable Instant at) {
  public static final NextBatch NONE = new NextBatch(null);
}
