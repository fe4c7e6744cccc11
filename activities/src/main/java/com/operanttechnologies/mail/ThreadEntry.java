package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread in the list: one conversation with one contact, mostly about one quote.
 *
 * @param kind what its newest incoming mail is taken for
 * @param snippet the beginning of that mail
 */
public record ThreadEntry(
    UUID id,
    @Nullable UUID quote,
    @Nullable String quoteNumber,
    @Nullable UUID contact,
    @Nullable String contactName,
    @Nullable String contactEmail,
    @Nullable String subject,
    String snippet,
    InboundKind kind,
    String reason,
    boolean unread,
    boolean done,
    @Nullable Instant snoozedUntil,
    @Nullable UUID assignee,
    @Nullable String assigneeName,
    Instant lastAt) {}
