package com.operanttechnologies.quote.approval;

import static com.operanttechnologies.quote.approval.Offers.ADA;
import static com.operanttechnologies.quote.approval.Offers.CARL;
import static com.operanttechnologies.quote.approval.Offers.plain;
import static com.operanttechnologies.quote.approval.Offers.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.approval.ReviewPlan.Dropped;
import com.operanttechnologies.quote.approval.ReviewPlan.Earlier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewPlanTest {
  private static final ApprovalRule DISCOUNT = rule(RuleKind.DISCOUNT, RuleLimit.of("10"));
  private static final ApprovalRule TERMS = rule(RuleKind.TERMS, RuleLimit.NONE);
  private static final UUID FIRST = new UUID(3, 1);
  private static final UUID SECOND = new UUID(3, 2);

  private static Earlier earlier(UUID id, ApprovalRule rule, String value, boolean given) {
    return new Earlier(id, new ApprovalFact(rule.id(), rule.kind(), value, "10"), 1, given);
  }

  private static ReviewPlan plan(Offers offer, Earlier... earlier) {
    return ReviewPlan.of(List.of(DISCOUNT, TERMS), offer.offer(), List.of(earlier));
  }

  @Test
  void anOfferThatNoRuleAsksForNeedsNothing() {
    ReviewPlan plan = plan(plain());

    assertThat(plan.needsApproval()).isFalse();
    assertThat(plan.isComplete()).isTrue();
  }

  @Test
  void whatRulesAskForIsAskedOnce() {
    ReviewPlan plan = plan(plain().discounted("12").on("90 days"));

    assertThat(plan.reasons())
        .containsExactly("Discount is 12 %, over 10 %", "Terms are other than the standard ones");
    assertThat(plan.reopened()).isEmpty();
  }

  @Test
  void whatWasGivenForTheSameFactIsKept() {
    Earlier given = earlier(FIRST, DISCOUNT, "12", true);

    ReviewPlan plan = plan(plain().discounted("12.00"), given);

    assertThat(plan.isComplete()).isTrue();
    assertThat(plan.needsApproval()).isTrue();
    assertThat(plan.kept()).containsExactly(given);
  }

  @Test
  void onlyTheApprovalWhoseFactChangedIsReopenedAndSaysWhy() {
    Earlier discount = earlier(FIRST, DISCOUNT, "12", true);
    Earlier terms = earlier(SECOND, TERMS, "90 days", true);

    ReviewPlan plan = plan(plain().discounted("18").on("90 days"), discount, terms);

    assertThat(plan.kept()).containsExactly(terms);
    assertThat(plan.reasons()).containsExactly("Discount is 18 %, over 10 %");
    assertThat(plan.reopened()).containsExactly("Discount was 12 %, is 18 %");
    assertThat(plan.dropped()).containsExactly(new Dropped(FIRST, "Discount was 12 %, is 18 %"));
  }

  @Test
  void whatWasAskedButNotGivenIsAskedAgain() {
    ReviewPlan plan = plan(plain().discounted("12"), earlier(FIRST, DISCOUNT, "12", false));

    assertThat(plan.asked()).hasSize(1);
    assertThat(plan.reopened()).isEmpty();
    assertThat(plan.dropped()).containsExactly(new Dropped(FIRST, null));
  }

  @Test
  void whatNoRuleAsksForAnyMoreIsDropped() {
    ReviewPlan plan = plan(plain(), earlier(FIRST, DISCOUNT, "12", true));

    assertThat(plan.needsApproval()).isFalse();
    assertThat(plan.dropped()).extracting(Dropped::id).containsExactly(FIRST);
  }

  @Test
  void anyOfSeveralIsOneApproval() {
    ReviewPlan plan = planned(ApprovalMode.ANY);

    assertThat(plan.asked())
        .singleElement()
        .extracting(next -> next.seat().members())
        .isEqualTo(List.of(ADA, CARL));
  }

  @Test
  void allOfThemAreAskedAtOnce() {
    ReviewPlan plan = planned(ApprovalMode.ALL);

    assertThat(plan.asked()).hasSize(2).allMatch(plan::isOpen);
  }

  @Test
  void aChainAsksOneAfterTheOther() {
    ReviewPlan plan = planned(ApprovalMode.CHAIN);

    assertThat(plan.asked()).extracting(plan::isOpen).containsExactly(true, false);
    assertThat(plan.asked())
        .extracting(next -> next.seat().members())
        .containsExactly(List.of(ADA), List.of(CARL));
  }

  @Test
  void aChainGoesOnAfterWhatWasGivenBefore() {
    ApprovalRule chain = twoApprove(ApprovalMode.CHAIN);
    Earlier given = earlier(FIRST, chain, "12", true);

    ReviewPlan plan =
        ReviewPlan.of(List.of(chain), plain().discounted("12").offer(), List.of(given));

    assertThat(plan.kept()).containsExactly(given);
    assertThat(plan.asked()).singleElement().matches(plan::isOpen);
  }

  private static ReviewPlan planned(ApprovalMode mode) {
    return ReviewPlan.of(List.of(twoApprove(mode)), plain().discounted("12").offer(), List.of());
  }

  private static ApprovalRule twoApprove(ApprovalMode mode) {
    return rule(RuleKind.DISCOUNT, RuleLimit.of("10"), mode, Seat.of(ADA), Seat.of(CARL));
  }
}
