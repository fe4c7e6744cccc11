package com.operanttechnologies.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbers themselves: read from their source, and kept as they were. */
public interface Metrics {

  /** Makes the built-in source with its thirty days of history. */
  UUID makeDemo(UUID tenant);

  /** Reads a source that answers for all contacts alike. */
  default MetricsAnswer read(UUID tenant, UUID source) {
    return read(tenant, source, null);
  }

  /**
   * Reads the source now and keeps what it said; a failure is noted with the source, never thrown.
   * Runs its own transactions and must be called outside any.
   *
   * @param contact whose numbers are asked for; ignored by a source that answers for all alike
   */
  MetricsAnswer read(UUID tenant, UUID source, @Nullable UUID contact);

  /** What was read last; inside the tenant's transaction. */
  Optional<MetricSnapshot> latest(MetricSources.Source source, @Nullable UUID contact);

  /** What was read and is kept, newest first; inside the tenant's transaction. */
  List<MetricSnapshot> kept(MetricSources.Source source, @Nullable UUID contact, int atMost);

  /** Whether its numbers are too old for a mail, or were never read. */
  boolean isStale(MetricSources.Source source, @Nullable UUID contact, Instant now);

  /** What a source said at one instant. */
  record MetricSnapshot(UUID source, List<MetricReading> readings, Instant readAt) {
    public MetricSnapshot {
      readings = List.copyOf(readings);
    }

    /** What it said of the metric. */
    public Optional<MetricReading> of(String key) {
      return readings.stream().filter(reading -> reading.key().equals(key)).findFirst();
    }
  }
}
