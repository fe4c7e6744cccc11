package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteHappened.ApprovalAsked;
import com.operanttechnologies.quote.Transitions;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.Entitlement.Entitled;
import com.operanttechnologies.quote.approval.jdbc.ApprovalTable;
import com.operanttechnologies.quote.approval.jdbc.RuleTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asking members for approvals; inside the tenant's transaction. */
@Component
class Requests {
  private final Tenants tenants;
  private final RuleTable rules;
  private final ApprovalTable approvals;
  private final Electorate electorate;
  private final Transitions transitions;

  Requests(
      Tenants tenants,
      RuleTable rules,
      ApprovalTable approvals,
      Electorate electorate,
      Transitions transitions) {
    this.tenants = tenants;
    this.rules = rules;
    this.approvals = approvals;
    this.electorate = electorate;
    this.transitions = transitions;
  }

  void open(UUID approval, ApprovalRule rule) {
    Escalation escalation = rule.escalation();
    approvals.open(approval, escalation == null ? null : escalation.hours());
  }

  /** The next one of the chain, if one waits for the given one. */
  void openAfter(Approval given, Quote quote, Review review) {
    Optional<Approval> next =
        approvals.live(quote.id()).stream()
            .filter(a -> a.fact().rule().equals(given.fact().rule()))
            .filter(a -> a.state() == Approval.State.WAITING)
            .findFirst();
    next.ifPresent(waiting -> {
      rules.find(waiting.fact().rule()).ifPresent(rule -> open(waiting.id(), rule));
      tell(quote, review, List.of(waiting), _ -> true);
    });
  }

  /** Tells everybody who may decide on what is open. */
  void tell(Quote quote, Review review) {
    List<Approval> open = approvals.live(quote.id()).stream().filter(Approval::isOpen).toList();
    tell(quote, review, open, _ -> true);
  }

  /** Tells those who are asked because nobody has decided; false if none of them may. */
  boolean tellEscalated(Quote quote, Review review, Approval approval) {
    UUID to = approval.escalateTo();
    return tell(
        quote,
        review,
        List.of(approval),
        entitled -> entitled.member().id().equals(to) || isDeputyOf(entitled, to));
  }

  private static boolean isDeputyOf(
      Entitled entitled, @org.jspecify.annotations.Nullable UUID absent) {
    UUID absentMember = entitled.deputyFor();
    return absentMember != null && absentMember.equals(absent);
  }

  private boolean tell(
      Quote quote, Review review, Collection<Approval> asked, Predicate<Entitled> who) {
    Set<UUID> told = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (Approval approval : asked) {
      List<Entitled> entitled =
          electorate.of(approval, quote, review).values().stream().filter(who).toList();
      told.addAll(Electorate.addressees(entitled));
      words.add(
          approval.reopenedBecause() == null
              ? approval.fact().words()
              : approval.reopenedBecause());
    }
    if (told.isEmpty()) {
      return false;
    }
    transitions.happened(
        new ApprovalAsked(
            tenants.current(),
            quote.id(),
            review.version(),
            List.copyOf(told),
            String.join("; ", words)));
    return true;
  }
}
