package com.operanttechnologies.quote.approval;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent;
import com.operanttechnologies.quote.QuoteEvent.ApprovedByApprover;
import com.operanttechnologies.quote.QuoteEvent.ReturnedByApprover;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Transitions;
import com.operanttechnologies.quote.approval.Approval.State;
import com.operanttechnologies.quote.approval.Entitlement.Entitled;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approvers' yes and no; each is one transaction that holds the quote. */
@Component
public class ReviewDecisions {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final ApprovalTable approvals;
  private final ReviewTable reviews;
  private final Electorate electorate;
  private final Requests requests;
  private final Transitions transitions;
  private final Timeline timeline;

  ReviewDecisions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      ApprovalTable approvals,
      ReviewTable reviews,
      Electorate electorate,
      Requests requests,
      Transitions transitions,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.approvals = approvals;
    this.reviews = reviews;
    this.electorate = electorate;
    this.requests = requests;
    this.transitions = transitions;
    this.timeline = timeline;
  }

  /**
   * What an approver has decided.
   *
   * @param approvals of one quote
   * @param remark empty for none
   * @param edits how often the quote had been edited when it was looked at; absent: not compared
   */
  public record Decision(
      UUID member, Collection<UUID> approvals, String remark, @Nullable Integer edits) {
    public Decision {
      approvals = List.copyOf(approvals);
      remark = remark.strip();
    }
  }

  /**
   * Gives approvals; with the last one the quote is approved.
   *
   * @throws Conflict if the quote was edited, returned or decided on meanwhile
   * @throws NotAllowed if the member may not give one of them
   */
  public Quote approve(UUID tenant, UUID id, Decision decision) {
    Submissions.check(decision.remark());
    return tenants.as(tenant, () -> approveHere(inReview(id, decision), decision));
  }

  private Quote approveHere(Quote quote, Decision decision) {
    Review review = reviews.newest(quote.id()).orElseThrow(() -> new NotFound("The submission"));
    for (UUID id : decision.approvals()) {
      Approval approval = decided(id, quote, review, decision, State.GIVEN);
      timeline.add(
          quote.id(),
          "approval_given",
          Actor.member(decision.member()),
          Map.of("reason", approval.fact().words(), "remark", decision.remark()));
      requests.openAfter(approval, quote, review);
    }
    if (approvals.live(quote.id()).stream().allMatch(Approval::isGiven)) {
      end(quote, new ApprovedByApprover());
      timeline.add(quote.id(), "quote_approved", Actor.PRODUCT);
      transitions.happened(
          new QuoteHappened.Approved(
              tenants.current(), quote.id(), review.version(), name(decision), decision.remark()));
    }
    return quotes.here(quote.id());
  }

  /**
   * Gives the quote back to its seller: a draft again, with what should change.
   *
   * @throws InvalidInput without a remark
   * @throws Conflict as above
   * @throws NotAllowed as above
   */
  public Quote giveBack(UUID tenant, UUID id, Decision decision) {
    Submissions.check(decision.remark());
    if (decision.remark().isEmpty()) {
      throw new InvalidInput("remark", "Say what should change.");
    }
    return tenants.as(tenant, () -> giveBackHere(inReview(id, decision), decision));
  }

  private Quote giveBackHere(Quote quote, Decision decision) {
    Review review = reviews.newest(quote.id()).orElseThrow(() -> new NotFound("The submission"));
    for (UUID id : decision.approvals()) {
      decided(id, quote, review, decision, State.RETURNED);
    }
    end(quote, new ReturnedByApprover());
    timeline.add(
        quote.id(),
        "approval_returned",
        Actor.member(decision.member()),
        Map.of("reason", decision.remark()));
    transitions.happened(
        new QuoteHappened.Returned(
            tenants.current(), quote.id(), review.version(), name(decision), decision.remark()));
    return quotes.here(quote.id());
  }

  private Quote inReview(UUID id, Decision decision) {
    if (decision.approvals().isEmpty()) {
      throw new InvalidInput("approval", "Choose what to decide on.");
    }
    Quote quote = quotes.locked(id);
    if (!(quote.state() instanceof QuoteState.InReview)) {
      throw new Conflict(
          quote.state() instanceof QuoteState.Draft
              ? "This quote was edited or returned meanwhile and is a draft again. Nothing was"
                  + " decided."
              : "This quote is %s already. Nothing was decided."
                  .formatted(quote.state().code().replace('_', ' ')));
    }
    Integer edits = decision.edits();
    if (edits != null && edits != quote.current().edits()) {
      throw new Conflict(
          "This quote was changed and submitted anew while you looked at it. Look at it again.");
    }
    return quote;
  }

  private Approval decided(UUID id, Quote quote, Review review, Decision decision, State state) {
    Approval approval =
        approvals
            .find(id)
            .filter(found -> found.quote().equals(quote.id()))
            .orElseThrow(() -> new NotFound("The approval"));
    if (approval.superseded()) {
      throw new Conflict("This approval is not needed any more as it was asked for.");
    }
    if (!approval.isOpen()) {
      throw new Conflict(
          approval.state() == State.WAITING
              ? "Others have to approve this first."
              : "Somebody has decided on this already.");
    }
    @Nullable Entitled entitled = electorate.of(approval, quote, review).get(decision.member());
    if (entitled == null) {
      throw new NotAllowed("You may not decide on this: %s.".formatted(approval.fact().words()));
    }
    String remark = decision.remark().isEmpty() ? null : decision.remark();
    approvals.decide(id, state, decision.member(), entitled.deputyFor(), remark);
    return approval;
  }

  private String name(Decision decision) {
    return new MemberNames(electorate.now().members()).of(decision.member());
  }

  private void end(Quote quote, QuoteEvent event) {
    QuoteVersion ended = transitions.apply(quote.current(), event);
    versions.outdate(ended.id());
    transitions.rest(ended);
  }
}
