package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A metric as it was read: the current value, and its history oldest first (may be empty). */
public record MetricReading(
    String key, BigDecimal value, List<MetricPoint> history, Instant readAt) {

  public MetricReading {
    history = List.copyOf(history);
  }
}
