package com.operanttechnologies.quote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a quote's process does next, as its row says; {@code at} only for waiting. */
public record QuoteStage(Next next, @Nullable Instant at) {

  /** The steps of the process. */
  public enum Next {
    PREPARE_DOCUMENT,
    WAIT,
    HAND_TO_MAIL,
    RECORD_EXPIRY,
    SEAL_AND_DISTRIBUTE,
    PROVISION,
    END,
    ESCALATE
  }

  public static QuoteStage of(Next next) {
    return new QuoteStage(next, null);
  }

  public static QuoteStage waitUntil(Instant at) {
    return new QuoteStage(Next.WAIT, at);
  }
}
