package com.operanttechnologies.quote.approval;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent.SubmittedForApproval;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Submitting quotes for approval. */
@Component
public class Submissions {
  private static final int LONGEST_REMARK = 2_000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final Reviews reviews;

  Submissions(Tenants tenants, Quotes quotes, VersionTable versions, Reviews reviews) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.reviews = reviews;
  }

  /**
   * Asks for what is missing; the quote is approved at once if nothing is. Submitting what is in
   * review or approved already is the same submission.
   *
   * @param member who submits, if it is a person
   * @param remark for the approvers
   * @throws com.operanttechnologies.quote.IllegalTransition if it is no draft
   */
  public Quote submit(
      UUID tenant, UUID id, @Nullable UUID member, @Nullable String remark, Actor actor) {
    check(remark);
    return tenants.as(tenant, () -> submitHere(quotes.locked(id), member, remark, actor));
  }

  private Quote submitHere(
      Quote quote, @Nullable UUID member, @Nullable String remark, Actor actor) {
    if (quote.state() instanceof QuoteState.InReview
        || quote.state() instanceof QuoteState.Approved) {
      return quote;
    }
    quote.state().on(new SubmittedForApproval());
    QuoteVersion submitted =
        reviews.submit(quote, reviews.plan(quote), reviews.draft(quote, member, remark), actor);
    versions.outdate(submitted.id());
    return quotes.here(quote.id());
  }

  /** What the rules ask of the draft as it is now. */
  public ReviewPlan plan(UUID tenant, Quote quote) {
    return tenants.as(tenant, () -> reviews.plan(quote));
  }

  static void check(@Nullable String remark) {
    if (remark != null && remark.length() > LONGEST_REMARK) {
      throw new InvalidInput("remark", "At most " + LONGEST_REMARK + " characters.");
    }
    if (remark != null && CONTROL.matcher(remark).find()) {
      throw new InvalidInput("remark", "Control characters are not allowed.");
    }
  }
}
