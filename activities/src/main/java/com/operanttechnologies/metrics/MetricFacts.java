package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of a customer by numbers, for conditions such as “screens above 40”. */
public interface MetricFacts {

  /** The metrics that a condition can name; inside the tenant's transaction. */
  List<MetricDefinition> known();

  /**
   * The number as it stands for the contact, with the time it was read; empty when nothing was read
   * yet or no source knows the metric. Inside the tenant's transaction.
   */
  Optional<MetricFact> current(UUID contact, String key);

  /**
   * Reads the number anew if it is stale, within its source's bounds; never throws for a source
   * that fails. Outside any transaction.
   */
  void refresh(UUID tenant, UUID contact, String key);

  /**
   * A number at its time.
   *
   * @param value as it is shown, summed up over the metric's window
   * @param stale older than its source allows: a condition should not rest on it
   */
  record MetricFact(
      String key, String label, BigDecimal value, String written, Instant readAt, boolean stale) {}
}
