package com.operanttechnologies.followup.editing;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of mail that templates share, placed as {@code ${snippets.name}}.
 *
 * @param about what it is for, in the members' words
 */
public record Snippet(
    UUID id, String name, String about, String html, String text, Instant updatedAt) {}
