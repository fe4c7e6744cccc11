package com.operanttechnologies.quote.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as an organisation has set it.
 *
 * @param approvers in the order in which a chain asks them
 * @param ownQuotes whether sellers may approve their own quotes
 * @param escalation who is asked too when nobody has decided; absent: nobody
 */
public record ApprovalRule(
    UUID id,
    RuleKind kind,
    boolean active,
    RuleLimit limit,
    ApprovalMode mode,
    List<Seat> approvers,
    boolean ownQuotes,
    @Nullable Escalation escalation) {

  public ApprovalRule {
    approvers = List.copyOf(approvers);
  }

  /** Asking another member as well, so many hours after the approval was asked for. */
  public record Escalation(int hours, UUID member) {}

  /** What needs an approval by this rule. */
  public Optional<ApprovalFact> fact(ReviewedOffer offer) {
    return active
        ? kind.asks(offer, limit).map(value -> new ApprovalFact(id, kind, value, limit.text()))
        : Optional.empty();
  }

  /** One a needed approval. */
  public List<Seat> seats() {
    return mode == ApprovalMode.ANY ? List.of(Seat.any(approvers)) : approvers;
  }

  public boolean isChain() {
    return mode == ApprovalMode.CHAIN;
  }
}
