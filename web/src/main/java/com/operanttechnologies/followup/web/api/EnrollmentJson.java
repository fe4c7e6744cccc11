package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.EnrollmentState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups of a quote.
 *
 * @param state active, parked, paused, finished or stopped
 * @param reason why they were stopped
 * @param parkedUntil when they go on, while the recipient is away
 */
record EnrollmentJson(
    UUID id,
    UUID sequence,
    UUID contact,
    String state,
    @Nullable String reason,
    @Nullable Instant parkedUntil,
    Instant startedAt,
    @Nullable Instant endsAt,
    @Nullable Instant endedAt,
    UUID version,
    @Nullable UUID quote,
    String source) {

  static EnrollmentJson of(Enrollment enrollment) {
    EnrollmentState state = enrollment.state();
    return new EnrollmentJson(
        enrollment.id(),
        enrollment.sequence(),
        enrollment.contact(),
        state.code(),
        state instanceof EnrollmentState.Stopped(var reason) ? reason.code() : null,
        state instanceof EnrollmentState.Parked(Instant until) ? until : null,
        enrollment.startedAt(),
        enrollment.endsAt(),
        enrollment.endedAt(),
        enrollment.version(),
        enrollment.quote(),
        enrollment.source().code());
  }
}
