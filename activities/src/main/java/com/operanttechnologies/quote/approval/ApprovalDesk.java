package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.quote.ContentChange;
import com.operanttechnologies.quote.ContentDifference;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.Entitlement.Entitled;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approvals as pages and programs look at them; nothing is changed by looking. */
@Component
public class ApprovalDesk {
  private final Tenants tenants;
  private final Quotes quotes;
  private final ApprovalTable approvals;
  private final ReviewTable reviews;
  private final Electorate electorate;
  private final Reviews plans;

  ApprovalDesk(
      Tenants tenants,
      Quotes quotes,
      ApprovalTable approvals,
      ReviewTable reviews,
      Electorate electorate,
      Reviews plans) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.approvals = approvals;
    this.reviews = reviews;
    this.electorate = electorate;
    this.plans = plans;
  }

  /** What all quotes in review wait for, the oldest first. */
  public List<ApprovalView> askedNow(UUID tenant, @Nullable UUID member) {
    return tenants.as(
        tenant,
        () -> {
          List<ApprovalView> asked = new ArrayList<>();
          Map<UUID, List<Approval>> byQuote = new LinkedHashMap<>();
          for (Approval approval : approvals.askedNow()) {
            byQuote.computeIfAbsent(approval.quote(), _ -> new ArrayList<>()).add(approval);
          }
          byQuote.forEach((quote, open) -> asked.addAll(views(quotes.here(quote), open, member)));
          return asked;
        });
  }

  /** Quotes that wait for the member, the one that was asked for first before others. */
  public List<Waiting> waitingFor(UUID tenant, UUID member) {
    Map<UUID, Waiting> waiting = new LinkedHashMap<>();
    for (ApprovalView view : askedNow(tenant, member)) {
      if (view.mine()) {
        waiting.merge(view.approval().quote(), Waiting.of(view), Waiting::and);
      }
    }
    return List.copyOf(waiting.values());
  }

  /** A quote that waits for somebody. */
  public record Waiting(ApprovalView first, List<String> words) {
    public Waiting {
      words = List.copyOf(words);
    }

    private static Waiting of(ApprovalView view) {
      return new Waiting(view, List.of(view.approval().fact().words()));
    }

    private Waiting and(Waiting more) {
      List<String> all = new ArrayList<>(words);
      more.words.stream().filter(word -> !all.contains(word)).forEach(all::add);
      return new Waiting(first, all);
    }
  }

  /** Every approval that was ever asked for a quote, the newest first. */
  public List<ApprovalView> history(UUID tenant, UUID quote, @Nullable UUID member) {
    return tenants.as(tenant, () -> views(quotes.here(quote), approvals.all(quote), member));
  }

  /** What a quote in review waits for now. */
  public List<ApprovalView> open(UUID tenant, UUID id) {
    return tenants.as(
        tenant,
        () -> {
          Quote quote = quotes.here(id);
          return quote.state() instanceof QuoteState.InReview
              ? views(quote, approvals.live(id).stream().filter(Approval::isOpen).toList(), null)
              : List.of();
        });
  }

  /** The approval, as the member sees it. */
  public Optional<ApprovalView> find(UUID tenant, UUID quote, UUID id, @Nullable UUID member) {
    return history(tenant, quote, member).stream()
        .filter(view -> view.approval().id().equals(id))
        .findFirst();
  }

  /** Where a quote stands, for its page and for who decides. */
  public QuoteReview of(UUID tenant, UUID id, @Nullable UUID member) {
    return tenants.as(tenant, () -> reviewHere(quotes.here(id), member));
  }

  private QuoteReview reviewHere(Quote quote, @Nullable UUID member) {
    boolean draft = quote.state() instanceof QuoteState.Draft;
    ReviewPlan plan = draft ? plans.plan(quote) : new ReviewPlan(List.of(), List.of(), List.of());
    Review review = reviews.newest(quote.id()).orElse(null);
    Review before = review == null || draft ? null : reviews.approvedBefore(review).orElse(null);
    List<ContentChange> changes =
        before == null
            ? List.of()
            : ContentDifference.between(before.content(), quote.current().content(quote.number()));
    MemberNames names = new MemberNames(electorate.now().members());
    return new QuoteReview(
        quote,
        plan,
        plan.asked().stream().map(names::of).toList(),
        review,
        review == null ? null : names.of(review.submittedBy()),
        before,
        changes,
        views(quote, approvals.live(quote.id()), member));
  }

  private List<ApprovalView> views(Quote quote, List<Approval> shown, @Nullable UUID member) {
    Optional<Review> review = reviews.newest(quote.id());
    if (review.isEmpty()) {
      return List.of();
    }
    Entitlement entitlement = electorate.now();
    MemberNames names = new MemberNames(entitlement.members());
    boolean inReview = quote.state() instanceof QuoteState.InReview;
    return shown.stream()
        .map(approval -> {
          boolean open = inReview && approval.isOpen() && !approval.superseded();
          Map<UUID, Entitled> entitled =
              open ? entitlement.of(electorate.asking(approval, quote, review.get())) : Map.of();
          return view(approval, quote, names, entitled, member);
        })
        .toList();
  }

  private static ApprovalView view(
      Approval approval,
      Quote quote,
      MemberNames names,
      Map<UUID, Entitled> entitled,
      @Nullable UUID member) {
    Approval.Verdict verdict = approval.verdict();
    return new ApprovalView(
        approval,
        quote,
        names.of(approval.seat()),
        entitled.values().stream().map(Entitled::member).map(Member::id).toList(),
        approval.escalatedTo() == null ? null : names.of(approval.escalatedTo()),
        approval.isEscalatedLater() ? names.of(approval.escalateTo()) : null,
        verdict == null ? null : names.of(verdict.by()),
        verdict == null || verdict.deputyFor() == null ? null : names.of(verdict.deputyFor()),
        member != null && entitled.containsKey(member));
  }
}
