package com.operanttechnologies.quote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a quote, for the other features; published inside the deciding transaction. */
public sealed interface QuoteHappened {

  UUID tenant();

  UUID quote();

  UUID version();

  /** The customer has it in the mailbox. */
  record Sent(
      UUID tenant,
      UUID quote,
      UUID version,
      UUID contact,
      @Nullable UUID sequence,
      boolean followUp,
      Instant sentAt,
      Instant expiresAt)
      implements QuoteHappened {}

  /** It was decided or ended: accepted, declined, expired, withdrawn; nothing may urge any more. */
  record Ended(UUID tenant, UUID quote, UUID version, String state) implements QuoteHappened {}

  /** Its validity was extended or it was sent in a newer version. */
  record ExpiryMoved(UUID tenant, UUID quote, UUID version, Instant expiresAt)
      implements QuoteHappened {}

  /** The accepted document could not be sealed, and is not tried any more until somebody asks. */
  record SealFailed(UUID tenant, UUID quote, UUID version, String reason)
      implements QuoteHappened {}

  /** A person has looked at it. */
  record Viewed(UUID tenant, UUID quote, UUID version) implements QuoteHappened {}

  /** Members are asked to approve it; words say for what. */
  record ApprovalAsked(UUID tenant, UUID quote, UUID version, List<UUID> members, String words)
      implements QuoteHappened {
    public ApprovalAsked {
      members = List.copyOf(members);
    }
  }

  /** Everything that rules ask for has been approved; the remark is the approver's, or empty. */
  record Approved(UUID tenant, UUID quote, UUID version, String by, String remark)
      implements QuoteHappened {}

  /** An approver wants it changed. */
  record Returned(UUID tenant, UUID quote, UUID version, String by, String remark)
      implements QuoteHappened {}

  /**
   * A buyer has asked something on its page, or for more time; {@code text} is what was written,
   * which may be empty for more time.
   */
  record Asked(
      UUID tenant,
      UUID quote,
      UUID version,
      UUID contact,
      UUID question,
      boolean moreTime,
      String text)
      implements QuoteHappened {}

  /** One of several signers has signed, and others are missing. */
  record Signed(UUID tenant, UUID quote, UUID version, UUID contact, String name)
      implements QuoteHappened {}

  /** An approver on the buyer's side has recommended it, or objected; the remark may be empty. */
  record Recommended(
      UUID tenant, UUID quote, UUID version, String name, boolean approves, String remark)
      implements QuoteHappened {}
}
