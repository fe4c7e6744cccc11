package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.buyer.Seat;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.letter.QuoteWorth;
import com.operanttechnologies.quote.recipient.Recipient;
import java.time.Instant;
import java.util.stream.Collectors;

/** Why nothing can be decided any more, and the way on. */
record ClosedWords(PublicQuote quote, BuyerWords words) {

  Saying say(Reason reason) {
    String seller = quote.version().seller().name();
    return switch (reason) {
      case ACCEPTED -> accepted(seller);
      case DECLINED ->
          Saying.of("warn", words, "declined", moment(quote.version().stateAt()), seller);
      case EXPIRED ->
          Saying.of("warn", words, "expired", figures().day(quote.version().validUntil()), seller);
      case WITHDRAWN ->
          Saying.of("warn", words, quote.acceptance() == null ? "withdrawn" : "undone", seller);
      case SUPERSEDED -> Saying.of("warn", words, "superseded", seller);
      case NOT_OFFERED -> Saying.of("warn", words, "notOffered");
      case NOT_A_SIGNER -> Saying.of("warn", words, "notSigner", seller);
      case NOT_AN_APPROVER -> Saying.of("warn", words, "notApprover", seller);
      case NOT_YOUR_TURN -> Saying.of("warn", words, "notYourTurn", missing());
      case OTHER_OPTIONS -> Saying.of("warn", words, "otherOptions");
      case STALE_PAGE -> Saying.of("warn", words, "stale");
    };
  }

  private Saying accepted(String seller) {
    Acceptance acceptance = quote.acceptance();
    if (acceptance == null) {
      return Saying.of("good", words, "accepted.plain", moment(at()), seller);
    }
    String total = QuoteWorth.of(acceptance.totals(), quote.version().currency(), quote.locale());
    String key = acceptance.how().equals("link") ? "accepted" : "accepted.bySeller";
    return Saying.of("good", words, key, acceptance.name(), moment(acceptance.at()), total, seller);
  }

  /** Who still has to sign. */
  String missing() {
    Seat seat = quote.seat();
    return seat == null
        ? ""
        : seat.round().missing().stream().map(Recipient::name).collect(Collectors.joining(", "));
  }

  private Instant at() {
    return quote.version().state() instanceof QuoteState.Accepted(Instant at)
        ? at
        : quote.version().stateAt();
  }

  private BuyerFigures figures() {
    return new BuyerFigures(quote.locale(), quote.version().currency());
  }

  private String moment(Instant instant) {
    return figures().moment(instant, quote.seller().zone());
  }
}
