package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.approval.RuleInput.Approver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Acme Sails wants to be approved, and by whom. */
@Component
class Rulebook {
  private final ApprovalRules rules;
  private final Authorities authorities;

  Rulebook(ApprovalRules rules, Authorities authorities) {
    this.rules = rules;
    this.authorities = authorities;
  }

  /** Discounts over ten per cent need one of these. */
  void discount(Desk.Case story, String mode, UUID... approvers) {
    add(story, "discount", new BigDecimal("10"), mode, null, approvers);
  }

  /** After an hour the last one is asked too. */
  void escalating(Desk.Case story, UUID approver, UUID later) {
    add(story, "discount", new BigDecimal("10"), "any", later, approver);
  }

  /** Margins under twenty per cent need one of these. */
  void margin(Desk.Case story, UUID... approvers) {
    add(story, "margin", new BigDecimal("20"), "any", null, approvers);
  }

  void lowestPrice(Desk.Case story, UUID approver) {
    add(story, "lowest_price", null, "any", null, approver);
  }

  /** A first payment over so many euros. */
  void total(Desk.Case story, String euros, UUID approver) {
    rules.add(
        program(story),
        new RuleInput(
            "total",
            true,
            new BigDecimal(euros),
            "EUR",
            null,
            "any",
            List.of(new Approver(approver, null)),
            false,
            null,
            null));
  }

  /** Commitments over so many months. */
  void commitment(Desk.Case story, String months, UUID approver) {
    add(story, "term", new BigDecimal(months), "any", null, approver);
  }

  void newCustomer(Desk.Case story, UUID approver) {
    add(story, "new_customer", null, "any", null, approver);
  }

  void terms(Desk.Case story, UUID approver) {
    add(story, "terms", null, "any", null, approver);
  }

  private void add(
      Desk.Case story,
      String kind,
      @Nullable BigDecimal limit,
      String mode,
      @Nullable UUID later,
      UUID... approvers) {
    rules.add(
        program(story),
        new RuleInput(
            kind,
            true,
            limit,
            null,
            null,
            mode,
            Arrays.stream(approvers).map(id -> new Approver(id, null)).toList(),
            false,
            later == null ? null : 1,
            later));
  }

  private static CurrentKey program(Desk.Case story) {
    return new CurrentKey(story.tenant(), UUID.randomUUID(), "CRM", story.ada());
  }

  /** Today, on the organisation's clock. */
  void away(Desk.Case story, UUID member, UUID deputy) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    authorities.absence(program(story), member, deputy, today, today.plusDays(1));
  }

  void limit(Desk.Case story, UUID member, String amount) {
    authorities.limit(program(story), member, "EUR", new BigDecimal(amount));
  }
}
