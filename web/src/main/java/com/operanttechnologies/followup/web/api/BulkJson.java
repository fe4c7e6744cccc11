package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.bulk.BulkEnrollment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many contacts on their way into one sequence.
 *
 * @param kind segment or import
 * @param state running, done or cancelled
 */
record BulkJson(
    UUID id,
    String kind,
    UUID audience,
    UUID sequence,
    int perHour,
    String state,
    int total,
    int seen,
    int enrolled,
    int leftOut,
    Instant createdAt,
    @Nullable Instant endedAt) {

  static BulkJson of(BulkEnrollment bulk) {
    return new BulkJson(
        bulk.id(),
        bulk.audience().kind().code(),
        bulk.audience().id(),
        bulk.sequence(),
        bulk.perHour(),
        bulk.state(),
        bulk.total(),
        bulk.progress().seen(),
        bulk.progress().started(),
        bulk.progress().refused(),
        bulk.createdAt(),
        bulk.endedAt());
  }
}
