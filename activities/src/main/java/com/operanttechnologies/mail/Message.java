package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail's row in the ledger, without what it says.
 *
 * @param mailbox that it was last claimed for; absent before
 */
public record Message(
    UUID id,
    String kind,
    MailClass mailClass,
    MessageState state,
    Instant stateAt,
    @Nullable String reason,
    NewMessage.About about,
    String recipient,
    @Nullable String recipientName,
    @Nullable String subject,
    String messageId,
    List<String> thread,
    Instant plannedAt,
    Instant dueAt,
    int attempts,
    @Nullable String smtpReply,
    @Nullable Instant acceptedAt,
    boolean byHand,
    @Nullable UUID mailbox) {}
