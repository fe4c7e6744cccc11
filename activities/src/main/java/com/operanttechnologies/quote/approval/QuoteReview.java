package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a quote stands with its approvals.
 *
 * @param plan what a draft needs now; empty for anything else
 * @param asked who will be asked and when who else, one for each of {@code plan.asked}
 * @param review the last submission
 * @param submitter its seller's name
 * @param before the submission in which something was approved last, before this one
 * @param changes since then
 * @param approvals what counts now
 */
public record QuoteReview(
    Quote quote,
    ReviewPlan plan,
    List<String> asked,
    @Nullable Review review,
    @Nullable String submitter,
    @Nullable Review before,
    List<ContentChange> changes,
    List<ApprovalView> approvals) {
  public QuoteReview {
    asked = List.copyOf(asked);
    changes = List.copyOf(changes);
    approvals = List.copyOf(approvals);
  }

  /** Whether the draft has to be submitted before it can be sent. */
  public boolean isMissing() {
    return !plan.isComplete();
  }

  public boolean isInReview() {
    return quote.state() instanceof QuoteState.InReview;
  }

  /** Whether there is anything to show. */
  public boolean isConcerned() {
    return plan.needsApproval() || !approvals.isEmpty();
  }

  /** What the member who looks may decide on now. */
  public List<ApprovalView> mine() {
    return approvals.stream().filter(ApprovalView::mine).toList();
  }

  /** Whether the title is another than when something was approved last. */
  public boolean isRetitled() {
    return before != null && !Objects.equals(before.title(), quote.current().title());
  }
}
