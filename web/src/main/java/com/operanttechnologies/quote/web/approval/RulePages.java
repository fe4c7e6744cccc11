package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.quote.approval.Absence;
import com.operanttechnologies.quote.approval.ApprovalMode;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRules;
import com.operanttechnologies.quote.approval.ApproverLimit;
import com.operanttechnologies.quote.approval.Authorities;
import com.operanttechnologies.quote.approval.RuleKind;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about rules, limits and deputies show. */
@Component
class RulePages {
  private final Tenants tenants;
  private final Organisations organisations;
  private final Members members;
  private final ApprovalRules rules;
  private final Authorities authorities;

  RulePages(
      Tenants tenants,
      Organisations organisations,
      Members members,
      ApprovalRules rules,
      Authorities authorities) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.members = members;
    this.rules = rules;
    this.authorities = authorities;
  }

  /** A rule with its approvers' names; public, so that templates can read it. */
  public record RuleRow(ApprovalRule rule, String approvers, @Nullable String escalation) {}

  /** A limit with the member's name. */
  public record LimitRow(ApproverLimit limit, String name) {}

  /** An absence with both names. */
  public record AbsenceRow(Absence absence, String name, String deputy) {}

  String currency(CurrentMember me) {
    return tenants.as(me.tenant(), () -> organisations.current().currency());
  }

  void list(CurrentMember me, Model model) {
    Map<UUID, String> names = names(me);
    model.addAttribute(
        "rules", rules.all(me.tenant()).stream().map(rule -> row(me, rule, names)).toList());
    model.addAttribute("kinds", RuleKind.values());
    model.addAttribute("currency", currency(me));
    model.addAttribute(
        "limits",
        authorities.limits(me.tenant()).stream()
            .map(limit -> new LimitRow(limit, name(names, limit.member())))
            .toList());
    model.addAttribute("absences", absences(me, names, null));
    model.addAttribute("people", people(me, null));
  }

  private RuleRow row(CurrentMember me, ApprovalRule rule, Map<UUID, String> names) {
    List<String> approvers = rules.approvers(me.tenant(), rule);
    ApprovalRule.Escalation escalation = rule.escalation();
    String parting = rule.mode() == ApprovalMode.CHAIN ? ", then " : ", ";
    String all = rule.mode() == ApprovalMode.ALL && approvers.size() > 1 ? "All of " : "";
    return new RuleRow(
        rule,
        all + String.join(rule.mode() == ApprovalMode.ANY ? " or " : parting, approvers),
        escalation == null
            ? null
            : "after %d h also %s".formatted(escalation.hours(), name(names, escalation.member())));
  }

  void rule(CurrentMember me, RuleKind kind, @Nullable UUID id, Model model) {
    Map<String, String> approvers = new LinkedHashMap<>();
    approvers.put("", "Nobody");
    approvers.put("role:admin", "An admin");
    approvers.put("role:member", "Any member who is no admin");
    approvers.putAll(people(me, null));
    Map<String, String> later = new LinkedHashMap<>();
    later.put("", "Nobody");
    later.putAll(people(me, null));
    model.addAttribute("kind", kind);
    model.addAttribute("approvers", approvers);
    model.addAttribute("places", RuleForm.APPROVERS);
    model.addAttribute("later", later);
    model.addAttribute(
        "modes",
        Arrays.stream(ApprovalMode.values())
            .collect(
                Collectors.toMap(
                    ApprovalMode::code,
                    RulePages::sentence,
                    (first, _) -> first,
                    LinkedHashMap::new)));
    if (id != null) {
      model.addAttribute("id", id);
    }
  }

  private static String sentence(ApprovalMode mode) {
    return switch (mode) {
      case ANY -> "Any one of them is enough";
      case ALL -> "All of them have to approve";
      case CHAIN -> "One after the other, in this order";
    };
  }

  /** The member's own absences, and who could decide meanwhile. */
  void away(CurrentMember me, Model model) {
    model.addAttribute("absences", absences(me, names(me), me.memberId()));
    model.addAttribute("people", people(me, me.memberId()));
  }

  private List<AbsenceRow> absences(CurrentMember me, Map<UUID, String> names, @Nullable UUID own) {
    return authorities.absences(me.tenant()).stream()
        .filter(absence -> own == null || own.equals(absence.member()))
        .map(absence ->
            new AbsenceRow(absence, name(names, absence.member()), name(names, absence.deputy())))
        .toList();
  }

  private Map<String, String> people(CurrentMember me, @Nullable UUID but) {
    Map<String, String> people = new LinkedHashMap<>();
    members.all(me.tenant()).stream()
        .filter(member -> member.isActive() && !member.id().equals(but))
        .forEach(member -> people.put(member.id().toString(), member.name()));
    return people;
  }

  private Map<UUID, String> names(CurrentMember me) {
    return members.all(me.tenant()).stream().collect(Collectors.toMap(Member::id, Member::name));
  }

  private static String name(Map<UUID, String> names, UUID member) {
    return names.getOrDefault(member, "A former member");
  }
}
