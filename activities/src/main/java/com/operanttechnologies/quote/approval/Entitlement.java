package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide on an approval: those whom the rule names or who were asked when it took too long,
 * as far as their limit reaches, and their deputies while they are away. Sellers do not approve
 * their own quotes unless the rule says so.
 *
 * @param members of the organisation
 * @param absences all that are known
 * @param today in the organisation's zone
 */
record Entitlement(
    List<Member> members, List<ApproverLimit> limits, List<Absence> absences, LocalDate today) {

  /**
   * What is to be decided.
   *
   * @param escalatedTo asked besides the seat
   * @param sellers whose quote it is; ignored if {@code ownQuotes}
   */
  record Asking(
      Seat seat,
      @Nullable UUID escalatedTo,
      boolean ownQuotes,
      List<UUID> sellers,
      BigDecimal total,
      String currency) {
    private boolean isAsked(Member member) {
      return seat.members().contains(member.id())
          || seat.roles().contains(member.role().code())
          || member.id().equals(escalatedTo);
    }

    private boolean isRefused(UUID member) {
      return !ownQuotes && sellers.contains(member);
    }
  }

  /**
   * Somebody who may decide.
   *
   * @param deputyFor in whose place; absent: in their own
   * @param away whether they are away and somebody else decides for them
   */
  record Entitled(Member member, @Nullable UUID deputyFor, boolean away) {}

  /** By member; those who may in their own right before deputies. */
  Map<UUID, Entitled> of(Asking asking) {
    List<Member> asked =
        members.stream()
            .filter(Member::isActive)
            .filter(asking::isAsked)
            .filter(member -> !asking.isRefused(member.id()) && reaches(member.id(), asking))
            .toList();
    Map<UUID, Entitled> entitled = new LinkedHashMap<>();
    asked.forEach(member ->
        entitled.put(member.id(), new Entitled(member, null, !deputies(member).isEmpty())));
    for (Member absent : asked) {
      deputies(absent).stream()
          .filter(deputy -> !asking.isRefused(deputy.id()))
          .forEach(deputy ->
              entitled.putIfAbsent(deputy.id(), new Entitled(deputy, absent.id(), false)));
    }
    return entitled;
  }

  /** A member without any limit may approve any total; one with limits only in their currencies. */
  private boolean reaches(UUID member, Asking asking) {
    List<ApproverLimit> own = limits.stream().filter(l -> l.member().equals(member)).toList();
    return own.isEmpty()
        || own.stream()
            .anyMatch(limit ->
                limit.currency().equals(asking.currency())
                    && limit.amount().compareTo(asking.total()) >= 0);
  }

  private List<Member> deputies(Member absent) {
    List<Member> deputies = new ArrayList<>();
    for (Absence absence : absences) {
      if (absence.member().equals(absent.id()) && absence.covers(today)) {
        members.stream()
            .filter(member -> member.isActive() && member.id().equals(absence.deputy()))
            .forEach(deputies::add);
      }
    }
    return deputies;
  }
}
