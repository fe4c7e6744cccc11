package com.operanttechnologies.process.jdbc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a row's process has to act next.
 *
 * @param subject absent for a row without a process: nothing moves
 */
public record DueMove(@Nullable UUID subject, OffsetDateTime at) {}
