package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.ReviewPlan.Asked;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members and roles as they are called in sentences. */
record MemberNames(List<Member> members) {

  String of(@Nullable UUID id) {
    return members.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .map(Member::name)
        .orElse(id == null ? "A program" : "A former member");
  }

  /** Who will be asked, and who too if nobody decides. */
  String of(Asked asked) {
    Escalation later = asked.rule().escalation();
    String first = of(asked.seat());
    return later == null
        ? first
        : "%s, after %d h also by %s".formatted(first, later.hours(), of(later.member()));
  }

  String of(Seat seat) {
    Stream<String> named = seat.members().stream().map(this::of);
    Stream<String> inRole =
        seat.roles().stream()
            .map(role -> Role.ADMIN.code().equals(role) ? "an admin" : "any colleague");
    return Stream.concat(named, inRole).collect(Collectors.joining(" or "));
  }
}
