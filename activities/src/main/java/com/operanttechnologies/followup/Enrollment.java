package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact's way through one sequence, about one quote; it ends with the quote at the latest.
 */
public record Enrollment(
    UUID id,
    UUID sequence,
    UUID quote,
    UUID contact,
    EnrollmentState state,
    Instant startedAt,
    Instant endsAt,
    @Nullable Instant endedAt) {}
