package com.operanttechnologies.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was administered, by whom; rows are only ever added. */
public interface Audit {

  /** One administrative act. */
  record Entry(Instant at, String actor, String action, String subject, @Nullable String detail) {}

  /**
   * @param action what was done, in the past tense: {@code key created}
   * @param subject to whom or what, by name
   */
  void record(UUID tenant, String actor, String action, String subject, @Nullable String detail);

  /** The newest first. */
  List<Entry> newest(UUID tenant, int limit);
}
