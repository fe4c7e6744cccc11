package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stands between a quote and its sending; inside the tenant's transaction. */
@Component
public class SendingGate {
  private final Reviews reviews;
  private final ApprovalTable approvals;

  SendingGate(Reviews reviews, ApprovalTable approvals) {
    this.reviews = reviews;
    this.approvals = approvals;
  }

  /**
   * The version as it may be sent: a draft that no rule asks for as it is, one whose approvals
   * still hold as approved.
   *
   * @throws ApprovalNeeded naming what has to be approved first
   */
  public QuoteVersion cleared(Quote quote, Actor actor) {
    return switch (quote.state()) {
      case QuoteState.Draft _ -> draft(quote, actor);
      case QuoteState.InReview _ -> throw ApprovalNeeded.inReview(missing(quote));
      default -> quote.current();
    };
  }

  private QuoteVersion draft(Quote quote, Actor actor) {
    ReviewPlan plan = reviews.plan(quote);
    if (!plan.isComplete()) {
      throw ApprovalNeeded.forDraft(plan.reasons());
    }
    return plan.needsApproval()
        ? reviews.submit(
            quote, plan, reviews.draft(quote, actor.member().orElse(null), null), actor)
        : quote.current();
  }

  private List<String> missing(Quote quote) {
    return approvals.live(quote.id()).stream()
        .filter(approval -> !approval.isGiven())
        .map(approval -> approval.fact().words())
        .distinct()
        .toList();
  }
}
