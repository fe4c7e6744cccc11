package com.operanttechnologies.seal.web.api;

import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.archive.ArchiveOverview.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document.
 *
 * @param stamps how many time stamps cover it
 * @param tries how often renewing has failed since it last worked
 * @param nextAt when it is renewed; absent: only when it is asked for
 */
record RenewalJson(
    UUID quoteId,
    String number,
    int stamps,
    String authority,
    Instant stampedAt,
    Instant holdsUntil,
    int tries,
    @Nullable String reason,
    @Nullable Instant nextAt) {
  static RenewalJson of(Row row) {
    ArchiveRenewal renewal = row.renewal();
    return new RenewalJson(
        row.quote(),
        row.number(),
        renewal.stamps(),
        renewal.authority(),
        renewal.stampedAt(),
        renewal.holdsUntil(),
        renewal.tries(),
        renewal.reason(),
        renewal.nextAt());
  }
}
