package com.operanttechnologies.quote.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Ada offers Bob on the first of April, with whatever a test wants to be different. */
record Offers(
    String discount,
    @Nullable String margin,
    List<String> belowLowest,
    String total,
    String currency,
    String terms,
    int days,
    boolean newCustomer,
    int months) {
  static final UUID ADA = new UUID(1, 1);
  static final UUID CARL = new UUID(1, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  /** An offer that no rule asks for. */
  static Offers plain() {
    return new Offers("0", null, List.of(), "1000", "EUR", "30 days net", 30, false, 12);
  }

  Offers discounted(String percent) {
    return new Offers(
        percent, margin, belowLowest, total, currency, terms, days, newCustomer, months);
  }

  Offers earning(String percent) {
    return new Offers(
        discount, percent, belowLowest, total, currency, terms, days, newCustomer, months);
  }

  Offers below(String line) {
    return new Offers(
        discount, margin, List.of(line), total, currency, terms, days, newCustomer, months);
  }

  Offers worth(String amount, String code) {
    return new Offers(
        discount, margin, belowLowest, amount, code, terms, days, newCustomer, months);
  }

  Offers on(String other) {
    return new Offers(
        discount, margin, belowLowest, total, currency, other, days, newCustomer, months);
  }

  Offers validFor(int other) {
    return new Offers(
        discount, margin, belowLowest, total, currency, terms, other, newCustomer, months);
  }

  Offers toSomebodyNew() {
    return new Offers(discount, margin, belowLowest, total, currency, terms, days, true, months);
  }

  Offers committedFor(int other) {
    return new Offers(
        discount, margin, belowLowest, total, currency, terms, days, newCustomer, other);
  }

  ReviewedOffer offer() {
    return new ReviewedOffer(
        new BigDecimal(discount),
        margin == null ? null : new BigDecimal(margin),
        belowLowest,
        new BigDecimal(total),
        currency,
        terms,
        "30 days net",
        TODAY,
        TODAY.plusDays(days),
        "bob@fisher.example",
        newCustomer,
        months);
  }

  /** A rule that Carl approves. */
  static ApprovalRule rule(RuleKind kind, RuleLimit limit) {
    return rule(kind, limit, ApprovalMode.ANY, Seat.of(CARL));
  }

  static ApprovalRule rule(RuleKind kind, RuleLimit limit, ApprovalMode mode, Seat... approvers) {
    return new ApprovalRule(
        new UUID(2, kind.ordinal()), kind, true, limit, mode, List.of(approvers), false, null);
  }

  /** Why the rule asks; null if it does not. */
  @Nullable String reason(RuleKind kind, RuleLimit limit) {
    return rule(kind, limit).fact(offer()).map(ApprovalFact::words).orElse(null);
  }
}
