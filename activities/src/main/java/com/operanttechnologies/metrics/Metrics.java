package com.operanttechnologies.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The numbers themselves: read from their source, and kept as they were. */
public interface Metrics {

  /** Makes the built-in source with its thirty days of history. */
  UUID makeDemo(UUID tenant);

  /**
   * Reads the source now and keeps what it said; a failure is noted with the source, never thrown.
   * Runs its own transactions and must be called outside any.
   */
  MetricsAnswer read(UUID tenant, UUID source);

  /** What was read last; inside the tenant's transaction. */
  Optional<MetricSnapshot> latest(UUID source);

  /** The oldest snapshot that was read since; inside the tenant's transaction. */
  Optional<MetricSnapshot> oldestSince(UUID source, Instant since);

  /** Whether its numbers are too old for a mail, or were never read. */
  boolean isStale(MetricSources.Source source, Instant now);

  /** What a source said at one instant. */
  record MetricSnapshot(UUID source, List<MetricReading> readings, Instant readAt) {
    public MetricSnapshot {
      readings = List.copyOf(readings);
    }
  }
}
