package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.quote.QuoteList.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote in the list; its lines are fetched one by one. */
record SummaryJson(
    UUID id,
    String number,
    int version,
    String state,
    @Nullable String title,
    CustomerJson customer,
    String currency,
    TotalsJson totals,
    LocalDate validUntil,
    @Nullable UUID owner,
    boolean viewed,
    Instant createdAt,
    Instant stateAt,
    @Nullable Instant sentAt,
    @Nullable Instant expiresAt) {

  /** The customer in brief. */
  record CustomerJson(String name, String email, @Nullable String company) {}

  static SummaryJson of(Summary quote) {
    return new SummaryJson(
        quote.id(),
        quote.number(),
        quote.version(),
        quote.state(),
        quote.title(),
        new CustomerJson(quote.customerName(), quote.customerEmail(), quote.company()),
        quote.currency(),
        TotalsJson.of(quote.totals(), quote.currency()),
        quote.validUntil(),
        quote.owner(),
        quote.viewed(),
        quote.createdAt(),
        quote.stateAt(),
        quote.sentAt(),
        quote.expiresAt());
  }
}
