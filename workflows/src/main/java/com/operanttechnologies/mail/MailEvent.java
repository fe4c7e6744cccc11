package com.operanttechnologies.mail;

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

  /** The customer has answered it; {@code inbound} is the answer's row. */
  record Replied(About about, UUID inbound) implements MailEvent {}
}
