package com.operanttechnologies.quote.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the next submission of a quote asks for: what was given and still holds is not asked again.
 *
 * @param asked what has to be approved
 * @param kept what was given and holds
 * @param dropped what does not count any more
 */
public record ReviewPlan(List<Asked> asked, List<Earlier> kept, List<Dropped> dropped) {
  public ReviewPlan {
    asked = List.copyOf(asked);
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /**
   * An approval that is needed.
   *
   * @param position from 1, in the order of the rule's approvers
   * @param because why it was reopened, absent when it is asked for the first time
   */
  public record Asked(
      ApprovalRule rule, ApprovalFact fact, int position, @Nullable String because) {
    public Seat seat() {
      return rule.seats().get(position - 1);
    }
  }

  /** An approval that was asked for before. */
  public record Earlier(UUID id, ApprovalFact fact, int position, boolean given) {
    private boolean isFor(ApprovalFact other, int place) {
      return fact.rule().equals(other.rule()) && position == place;
    }
  }

  /** An earlier approval with what has become of its fact. */
  public record Dropped(UUID id, @Nullable String because) {}

  /**
   * Compares what rules say now with what was asked before.
   *
   * @param earlier at most one a rule and position
   */
  public static ReviewPlan of(
      List<ApprovalRule> rules, ReviewedOffer offer, List<Earlier> earlier) {
    List<Asked> asked = new ArrayList<>();
    List<Earlier> kept = new ArrayList<>();
    for (ApprovalRule rule : rules) {
      rule.fact(offer).ifPresent(fact -> compare(rule, fact, earlier, asked, kept));
    }
    List<Dropped> dropped =
        earlier.stream()
            .filter(each -> !kept.contains(each))
            .map(each -> new Dropped(each.id(), reason(each, asked)))
            .toList();
    return new ReviewPlan(asked, kept, dropped);
  }

  private static void compare(
      ApprovalRule rule,
      ApprovalFact fact,
      List<Earlier> earlier,
      List<Asked> asked,
      List<Earlier> kept) {
    for (int position = 1; position <= rule.seats().size(); position++) {
      int place = position;
      Optional<Earlier> given =
          earlier.stream().filter(e -> e.given() && e.isFor(fact, place)).findFirst();
      Optional<String> change = given.flatMap(before -> fact.changeSince(before.fact()));
      if (given.isPresent() && change.isEmpty()) {
        kept.add(given.get());
      } else {
        asked.add(new Asked(rule, fact, place, change.orElse(null)));
      }
    }
  }

  private static @Nullable String reason(Earlier earlier, List<Asked> asked) {
    return asked.stream()
        .filter(next -> earlier.isFor(next.fact(), next.position()))
        .findFirst()
        .map(Asked::because)
        .orElse(null);
  }

  /** Whether any rule asks for an approval, given already or not. */
  public boolean needsApproval() {
    return !asked.isEmpty() || !kept.isEmpty();
  }

  public boolean isComplete() {
    return asked.isEmpty();
  }

  /** Why approvals are missing, each reason once. */
  public List<String> reasons() {
    return asked.stream().map(next -> next.fact().words()).distinct().toList();
  }

  /** Which approvals were reopened and why, each sentence once. */
  public List<String> reopened() {
    return asked.stream()
        .flatMap(next -> Optional.ofNullable(next.because()).stream())
        .distinct()
        .toList();
  }

  /** Whether it can be decided now: in a chain, only when all before it have been. */
  public boolean isOpen(Asked next) {
    return !next.rule().isChain()
        || asked.stream()
            .noneMatch(other ->
                other.rule().id().equals(next.rule().id()) && other.position() < next.position());
  }
}
