package com.operanttechnologies.mail.pace;

import com.operanttechnologies.mail.SendingHours.Opening;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that asks for a slot.
 *
 * @param wantedAt its place in the queue
 * @param notBefore it sleeps until then and cannot leave before
 */
record Wish(
    UUID message,
    String sender,
    String domain,
    Instant wantedAt,
    Instant notBefore,
    Opening hours) {}
