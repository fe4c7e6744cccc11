package com.operanttechnologies.followup.passage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an enrollment stands in a step that is no mail.
 *
 * @param limitAt of a wait
 * @param doneAt absent while it is waited for
 * @param outcome in words, such as {@code the quote was viewed by a person}
 */
public record Passage(
    UUID id,
    UUID lineage,
    Instant reachedAt,
    @Nullable Instant limitAt,
    @Nullable Instant doneAt,
    @Nullable Boolean answer,
    @Nullable String outcome) {}
