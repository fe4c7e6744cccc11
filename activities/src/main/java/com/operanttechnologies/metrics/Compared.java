package com.operanttechnologies.metrics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's numbers can be compared with.
 *
 * @param quoteStart when the quote was sent; absent: there is none
 * @param previousMail by key, what the mail before said
 */
public record Compared(@Nullable Instant quoteStart, Map<String, MetricPoint> previousMail) {
  public static final Compared WITH_NOTHING = new Compared(null, Map.of());

  public Compared {
    previousMail = Map.copyOf(previousMail);
  }
}
