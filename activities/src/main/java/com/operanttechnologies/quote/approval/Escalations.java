package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asking somebody else too when nobody has decided; inside the tenant's transaction. */
@Component
public class Escalations {
  private final Tenants tenants;
  private final ApprovalTable approvals;
  private final ReviewTable reviews;
  private final Requests requests;
  private final Members members;
  private final Timeline timeline;

  Escalations(
      Tenants tenants,
      ApprovalTable approvals,
      ReviewTable reviews,
      Requests requests,
      Members members,
      Timeline timeline) {
    this.tenants = tenants;
    this.approvals = approvals;
    this.reviews = reviews;
    this.requests = requests;
    this.members = members;
    this.timeline = timeline;
  }

  /** When the quote's process has to ask somebody else; empty: it does not have to. */
  public Optional<Instant> next(Quote quote) {
    return quote.state() instanceof QuoteState.InReview
        ? approvals.nextEscalation(quote.id())
        : Optional.empty();
  }

  /** Asks for what is overdue; once for each approval. */
  public void escalate(Quote locked) {
    if (!(locked.state() instanceof QuoteState.InReview)) {
      return;
    }
    Optional<Review> review = reviews.newest(locked.id());
    for (Approval overdue : approvals.escalate(locked.id())) {
      review.ifPresent(submitted -> escalate(locked, submitted, overdue));
    }
  }

  private void escalate(Quote quote, Review review, Approval overdue) {
    String name = name(overdue.escalateTo());
    String said =
        requests.tellEscalated(quote, review, overdue)
            ? name + " is asked too"
            : name + " may not approve it either";
    timeline.add(quote.id(), "approval_escalated", Actor.PRODUCT, Map.of("reason", said));
  }

  private String name(@Nullable UUID member) {
    return member == null
        ? "Nobody"
        : members.find(tenants.current(), member).map(Member::name).orElse("A former member");
  }
}
