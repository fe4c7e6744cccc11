package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.RuleInput.Approver;
import com.operanttechnologies.quote.approval.Seat;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is set; limit is a decimal string.
 *
 * @param currencies those that need no approval
 */
record RuleJson(
    UUID id,
    String kind,
    boolean active,
    @Nullable String limit,
    @Nullable String currency,
    List<String> currencies,
    String mode,
    List<Approver> approvers,
    boolean ownQuotes,
    @Nullable Integer escalateHours,
    @Nullable UUID escalateTo) {

  static RuleJson of(ApprovalRule rule) {
    Escalation escalation = rule.escalation();
    BigDecimal limit = rule.limit().number();
    return new RuleJson(
        rule.id(),
        rule.kind().code(),
        rule.active(),
        limit == null ? null : PlainNumber.text(limit),
        rule.limit().currency(),
        rule.limit().currencies(),
        rule.mode().code(),
        rule.approvers().stream().map(RuleJson::approver).toList(),
        rule.ownQuotes(),
        escalation == null ? null : escalation.hours(),
        escalation == null ? null : escalation.member());
  }

  private static Approver approver(Seat seat) {
    return seat.members().isEmpty()
        ? new Approver(null, seat.roles().getFirst())
        : new Approver(seat.members().getFirst(), null);
  }
}
