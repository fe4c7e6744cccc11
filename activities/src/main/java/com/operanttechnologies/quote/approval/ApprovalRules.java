package com.operanttechnologies.quote.approval;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.jdbc.RuleTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of an organisation; each change leaves its audit row in the same transaction. */
@Component
public class ApprovalRules {
  private static final UUID NEW = new UUID(0, 0);

  private final Tenants tenants;
  private final RuleTable rules;
  private final Members members;
  private final Audit audit;

  ApprovalRules(Tenants tenants, RuleTable rules, Members members, Audit audit) {
    this.tenants = tenants;
    this.rules = rules;
    this.members = members;
    this.audit = audit;
  }

  public List<ApprovalRule> all(UUID tenant) {
    return tenants.as(tenant, rules::all);
  }

  public ApprovalRule get(UUID tenant, UUID id) {
    return all(tenant).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("The rule"));
  }

  /**
   * Adds a rule.
   *
   * @throws InvalidInput naming every field that cannot be taken
   */
  public ApprovalRule add(Actor by, RuleInput input) {
    return tenants.as(
        by.tenant(),
        () -> {
          ApprovalRule rule = RuleInputCheck.rule(NEW, input, active(by.tenant()));
          UUID id = rules.insert(rule);
          record(by, "approval rule added", rule);
          return get(by.tenant(), id);
        });
  }

  /**
   * Writes a rule anew; approvals that were given under it stay given.
   *
   * @throws InvalidInput as above
   */
  public ApprovalRule change(Actor by, UUID id, RuleInput input) {
    return tenants.as(
        by.tenant(),
        () -> {
          ApprovalRule rule = RuleInputCheck.rule(id, input, active(by.tenant()));
          if (!rules.update(rule)) {
            throw new NotFound("The rule");
          }
          record(by, "approval rule changed", rule);
          return get(by.tenant(), id);
        });
  }

  /** Nothing is asked by this rule any more; what it asked for already still counts. */
  public void remove(Actor by, UUID id) {
    tenants.run(
        by.tenant(),
        () -> {
          ApprovalRule rule = get(by.tenant(), id);
          rules.remove(id);
          record(by, "approval rule removed", rule);
        });
  }

  private Set<UUID> active(UUID tenant) {
    return members.all(tenant).stream()
        .filter(Member::isActive)
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  private void record(Actor by, String action, ApprovalRule rule) {
    audit.record(by.tenant(), by.label(), action, rule.kind().title(), words(by.tenant(), rule));
  }

  /** The rule as one line. */
  private String words(UUID tenant, ApprovalRule rule) {
    MemberNames names = new MemberNames(members.all(tenant));
    String limit = rule.limit().text().isEmpty() ? "" : rule.limit().text() + ", ";
    String who = String.join(", ", rule.approvers().stream().map(names::of).toList());
    Escalation escalation = rule.escalation();
    return (rule.active() ? "" : "off, ")
        + limit
        + rule.mode().words()
        + " of "
        + who
        + (rule.ownQuotes() ? ", own quotes too" : "")
        + (escalation == null
            ? ""
            : ", after %d hours %s".formatted(escalation.hours(), names.of(escalation.member())));
  }

  /** Who approves, in words; one for each approver of the rule. */
  public List<String> approvers(UUID tenant, ApprovalRule rule) {
    MemberNames names = new MemberNames(members.all(tenant));
    return rule.approvers().stream().map(names::of).toList();
  }
}
