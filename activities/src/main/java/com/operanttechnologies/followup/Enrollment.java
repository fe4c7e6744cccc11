package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact's way through one version of a sequence. About a quote, it ends with the quote at the
 * latest.
 *
 * @param quote absent: it is about nothing but the contact
 * @param endsAt the quote's expiry
 * @param notBefore nothing is sent before
 */
public record Enrollment(
    UUID id,
    UUID sequence,
    UUID version,
    @Nullable UUID quote,
    UUID contact,
    EnrollmentState state,
    StartSource source,
    Instant startedAt,
    @Nullable Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable Instant notBefore) {}
