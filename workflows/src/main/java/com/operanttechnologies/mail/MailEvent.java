package com.operanttechnologies.mail;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a mail; published inside the transaction that records it. */
public sealed interface MailEvent {

  /** Which mail, and what it was about. */
  record About(
      UUID tenant,
      UUID message,
      String kind,
      @Nullable UUID quote,
      @Nullable UUID version,
      @Nullable UUID enrollment,
      @Nullable UUID contact) {}

  About about();

  /** The relay has taken it. */
  record Accepted(About about) implements MailEvent {}

  /** It will not be delivered, or nobody knows: rejected, not_sent or unknown, with the reason. */
  record Failed(About about, MessageState state, String reason) implements MailEvent {}

  /** It waits for a person. */
  record Held(About about, String reason) implements MailEvent {}

  /**
   * It was held, and somebody has decided that it does not leave.
   *
   * @param actor who, as the timeline writes it
   */
  record Dropped(About about, String actor) implements MailEvent {}

  /** The customer has answered it; {@code inbound} is the answer's row. */
  record Replied(About about, UUID inbound) implements MailEvent {}

  /**
   * It came back; {@code inbound} is the report's row.
   *
   * @param permanent there is no use in trying this address again
   * @param status such as 5.1.1 (RFC 3463), where the report names one
   */
  record Bounced(About about, UUID inbound, boolean permanent, @Nullable String status)
      implements MailEvent {}

  /** Its recipient has marked it as unwanted (RFC 5965). */
  record Complained(About about, UUID inbound) implements MailEvent {}

  /** Its recipient has asked in words for no more mails. */
  record StopRequested(About about, UUID inbound) implements MailEvent {}

  /**
   * An automatic answer says that its recipient is away.
   *
   * @param returnsOn the last day of absence, or the day of return, as the answer names it
   */
  record AnsweredAway(About about, UUID inbound, @Nullable LocalDate returnsOn)
      implements MailEvent {}

  /** Its recipient's mail system wants a person to confirm something before it lets mail in. */
  record Challenged(About about, UUID inbound) implements MailEvent {}

  /**
   * What had stopped the follow-ups about its quote was a mistake, and they shall go on.
   *
   * @param reason why they had stopped: replied, bounced or unsubscribed
   * @param actor who says so, as the timeline writes it
   */
  record StopReverted(About about, UUID inbound, String reason, String actor)
      implements MailEvent {}
}
