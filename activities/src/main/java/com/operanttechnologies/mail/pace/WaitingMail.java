package com.operanttechnologies.mail.pace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up of the queue.
 *
 * @param hastened a member wants it sent now, whatever the hours of its recipient
 */
record WaitingMail(
    UUID message,
    String recipient,
    @Nullable UUID enrollment,
    @Nullable UUID step,
    @Nullable UUID mailbox,
    Instant dueAt,
    Instant wantedAt,
    boolean hastened) {}
