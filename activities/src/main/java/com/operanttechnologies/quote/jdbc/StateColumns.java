package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.QuoteState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the columns of a version say about its state, there and back. */
record StateColumns(
    @Nullable String reason,
    boolean approved,
    @Nullable Instant sendAfter,
    @Nullable Instant sentAt) {

  static StateColumns of(QuoteState state) {
    return switch (state) {
      case QuoteState.Sending(Instant sendAfter, boolean approved) ->
          new StateColumns(null, approved, sendAfter, null);
      case QuoteState.Sent(Instant at) -> new StateColumns(null, false, null, at);
      case QuoteState.Declined(_, String reason) -> new StateColumns(reason, false, null, null);
      case QuoteState.Draft _,
          QuoteState.InReview _,
          QuoteState.Approved _,
          QuoteState.Accepted _,
          QuoteState.Expired _,
          QuoteState.Withdrawn _,
          QuoteState.Superseded _,
          QuoteState.Discarded _ ->
          new StateColumns(null, false, null, null);
    };
  }

  QuoteState state(String code, Instant at) {
    return switch (code) {
      case "draft" -> new QuoteState.Draft();
      case "in_review" -> new QuoteState.InReview();
      case "approved" -> new QuoteState.Approved();
      case "sending" -> new QuoteState.Sending(sendAfter == null ? at : sendAfter, approved);
      case "sent" -> new QuoteState.Sent(sentAt == null ? at : sentAt);
      case "accepted" -> new QuoteState.Accepted(at);
      case "declined" -> new QuoteState.Declined(at, reason == null ? "" : reason);
      case "expired" -> new QuoteState.Expired(at);
      case "withdrawn" -> new QuoteState.Withdrawn(at);
      case "superseded" -> new QuoteState.Superseded(at);
      case "discarded" -> new QuoteState.Discarded(at);
      default -> throw new IllegalStateException("Unknown state in the table: " + code);
    };
  }
}
