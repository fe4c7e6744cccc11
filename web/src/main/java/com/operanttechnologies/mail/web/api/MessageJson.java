package com.operanttechnologies.mail.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Message;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the ledger.
 *
 * @param mailClass essential or follow_up
 * @param state planned, held, claimed, in_data, accepted, not_sent, rejected, unknown or cancelled
 * @param mailbox the id of the one that it left from; absent until it is claimed
 * @param delay what puts a planned follow-up off, and until when
 * @param tries each try to hand it over, kept for 90 days
 * @param explanation why it was sent, why not, or why later
 */
public record MessageJson(
    UUID id,
    String kind,
    @JsonProperty("class") String mailClass,
    String state,
    Instant stateAt,
    @Nullable String reason,
    String recipient,
    @Nullable String recipientName,
    @Nullable String subject,
    String messageId,
    @Nullable UUID version,
    @Nullable UUID enrollment,
    @Nullable UUID step,
    @Nullable UUID mailbox,
    Instant plannedAt,
    Instant dueAt,
    @Nullable Instant acceptedAt,
    int attempts,
    @Nullable String smtpReply,
    @Nullable DelayJson delay,
    List<Attempt> tries,
    String explanation) {

  public MessageJson {
    tries = List.copyOf(tries);
  }

  static MessageJson of(Message mail, @Nullable DelayJson delay, List<Attempt> tries) {
    return new MessageJson(
        mail.id(),
        mail.kind(),
        mail.mailClass().code(),
        mail.state().code(),
        mail.stateAt(),
        mail.reason(),
        mail.recipient(),
        mail.recipientName(),
        mail.subject(),
        mail.messageId(),
        mail.about().version(),
        mail.about().enrollment(),
        mail.about().step(),
        mail.mailbox(),
        mail.plannedAt(),
        mail.dueAt(),
        mail.acceptedAt(),
        mail.attempts(),
        mail.smtpReply(),
        delay,
        tries,
        Explanation.of(mail));
  }
}
