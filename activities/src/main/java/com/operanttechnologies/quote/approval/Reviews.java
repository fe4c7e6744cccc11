package com.operanttechnologies.quote.approval;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent.ApprovedByApprover;
import com.operanttechnologies.quote.QuoteEvent.SubmittedForApproval;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Transitions;
import com.operanttechnologies.quote.approval.ReviewPlan.Asked;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.quote.approval.jdbc.RuleTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a submission asks for, and asking for it; inside the tenant's transaction. */
@Component
class Reviews {
  private final Tenants tenants;
  private final RuleTable rules;
  private final OfferReading offers;
  private final ApprovalTable approvals;
  private final ReviewTable reviews;
  private final Electorate electorate;
  private final Requests requests;
  private final Transitions transitions;
  private final Timeline timeline;

  Reviews(
      Tenants tenants,
      RuleTable rules,
      OfferReading offers,
      ApprovalTable approvals,
      ReviewTable reviews,
      Electorate electorate,
      Requests requests,
      Transitions transitions,
      Timeline timeline) {
    this.tenants = tenants;
    this.rules = rules;
    this.offers = offers;
    this.approvals = approvals;
    this.reviews = reviews;
    this.electorate = electorate;
    this.requests = requests;
    this.transitions = transitions;
    this.timeline = timeline;
  }

  /** Where no rule is on, nothing is looked at. */
  ReviewPlan plan(Quote quote) {
    return plan(quote.id(), () -> offers.of(quote));
  }

  /** The same of an offer that is read only if there is a rule to ask for it. */
  ReviewPlan plan(@Nullable UUID quote, Supplier<ReviewedOffer> offer) {
    List<ApprovalRule> active = rules.all().stream().filter(ApprovalRule::active).toList();
    List<Approval> earlier = quote == null ? List.of() : approvals.live(quote);
    return active.isEmpty()
        ? new ReviewPlan(List.of(), List.of(), List.of())
        : ReviewPlan.of(active, offer.get(), earlier.stream().map(Approval::earlier).toList());
  }

  /** The quote as it would be submitted now. */
  Review draft(Quote quote, @Nullable UUID member, @Nullable String remark) {
    QuoteVersion version = quote.current();
    return new Review(
        UUID.randomUUID(),
        quote.id(),
        version.id(),
        member,
        remark == null || remark.isBlank() ? null : remark.strip(),
        offers.of(quote).total(),
        version.currency(),
        version.title(),
        version.content(quote.number()),
        tenants.now());
  }

  /**
   * Submits the draft; if nothing is missing, it is approved at once.
   *
   * @throws Conflict if nobody may give what is asked for
   */
  QuoteVersion submit(Quote quote, ReviewPlan plan, Review review, Actor actor) {
    refuseWithoutApprovers(quote, plan, review);
    QuoteVersion inReview = transitions.apply(quote.current(), new SubmittedForApproval());
    reviews.insert(review);
    plan.dropped().forEach(approvals::supersede);
    return plan.isComplete()
        ? complete(inReview, plan, actor)
        : ask(quote.with(inReview), plan, review, actor);
  }

  private void refuseWithoutApprovers(Quote quote, ReviewPlan plan, Review review) {
    Entitlement entitlement = electorate.now();
    for (Asked asked : plan.asked()) {
      boolean own = asked.rule().ownQuotes();
      if (entitlement.of(Electorate.asking(asked.seat(), null, own, quote, review)).isEmpty()) {
        throw new Conflict(
            "Nobody may approve this: %s. An admin can name another approver or raise a limit."
                .formatted(asked.fact().words()));
      }
    }
  }

  private QuoteVersion complete(QuoteVersion inReview, ReviewPlan plan, Actor actor) {
    QuoteVersion approved = transitions.apply(inReview, new ApprovedByApprover());
    String why =
        plan.kept().isEmpty()
            ? "No rule asks for an approval"
            : "Nothing has changed of what was approved";
    timeline.add(approved.quote(), "quote_approved", actor, Map.of("reason", why));
    return approved;
  }

  private QuoteVersion ask(Quote quote, ReviewPlan plan, Review review, Actor actor) {
    for (Asked asked : plan.asked()) {
      UUID id = approvals.insert(review, asked);
      if (plan.isOpen(asked)) {
        requests.open(id, asked.rule());
      }
    }
    timeline.add(
        quote.id(), "approval_asked", actor, Map.of("reason", String.join("; ", plan.reasons())));
    if (!plan.reopened().isEmpty()) {
      timeline.add(
          quote.id(),
          "approval_reopened",
          Actor.PRODUCT,
          Map.of("reason", String.join("; ", plan.reopened())));
    }
    requests.tell(quote, review);
    transitions.wake(quote.current());
    return quote.current();
  }
}
