package com.operanttechnologies.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's numbers over all sources, as mails and pages show them. Where two sources know a
 * metric by the same key, the newer one's counts. All but {@link #refresh} run inside the tenant's
 * transaction.
 */
public interface CustomerNumbers {

  /** The figures that are known, however old; those of the block of all numbers first. */
  List<MetricFigure> of(@Nullable UUID contact, Wanted wanted, Compared compared);

  /** What a page about the contact compares with: when its newest follow-ups began. */
  Compared usual(UUID contact);

  /** Whether any of them is older than its source allows, or was never read. */
  boolean isStale(@Nullable UUID contact, Wanted wanted, Instant now);

  /** Those among the keys that no source knows. */
  Set<String> unknown(Set<String> keys);

  /** Reads what is stale now, within each source's bounds; outside any transaction. */
  void refresh(UUID tenant, @Nullable UUID contact, Wanted wanted);
}
