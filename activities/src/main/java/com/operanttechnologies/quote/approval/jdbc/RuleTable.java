package com.operanttechnologies.quote.approval.jdbc;

import com.operanttechnologies.quote.approval.ApprovalMode;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRule.Escalation;
import com.operanttechnologies.quote.approval.RuleKind;
import com.operanttechnologies.quote.approval.RuleLimit;
import com.operanttechnologies.quote.approval.Seat;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rules and their approvers; a removed rule stays, because approvals name it. */
@Component
public class RuleTable {
  private static final String INSERT =
      """
      insert into approval_rule (tenant_id, kind, active, number, currency, currencies, mode,
        own_quotes, escalate_hours, escalate_to)
      values (:tenant, :kind, :active, :number, :currency, :currencies, :mode, :ownQuotes, :hours,
        :escalateTo)
      returning id
      """;

  private static final String UPDATE =
      """
      update approval_rule set kind = :kind, active = :active, number = :number,
        currency = :currency, currencies = :currencies, mode = :mode, own_quotes = :ownQuotes,
        escalate_hours = :hours, escalate_to = :escalateTo
      where id = :id and removed_at is null
      """;

  private static final String ADD_APPROVER =
      """
      insert into approval_rule_approver (tenant_id, rule_id, position, member_id, role)
      values (:tenant, :rule, :position, :member, :role)
      """;

  private final Tenants tenants;

  RuleTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** In the order in which they were added. */
  public List<ApprovalRule> all() {
    return tenants
        .sql("select * from approval_rule where removed_at is null order by created_at, id")
        .query((row, _) -> rule(row, approvers(row.getObject("id", UUID.class))))
        .list();
  }

  /** The rule, also when it has been removed. */
  public Optional<ApprovalRule> find(UUID id) {
    return tenants
        .sql("select * from approval_rule where id = :id")
        .param("id", id)
        .query((row, _) -> rule(row, approvers(id)))
        .optional();
  }

  private List<Seat> approvers(UUID rule) {
    return tenants
        .sql("select * from approval_rule_approver where rule_id = :rule order by position")
        .param("rule", rule)
        .query((row, _) -> seat(row))
        .list();
  }

  public UUID insert(ApprovalRule rule) {
    UUID id = written(INSERT, rule).query(UUID.class).single();
    addApprovers(id, rule.approvers());
    return id;
  }

  /** False if there is no such rule any more. */
  public boolean update(ApprovalRule rule) {
    if (written(UPDATE, rule).param("id", rule.id()).update() == 0) {
      return false;
    }
    tenants
        .sql("delete from approval_rule_approver where rule_id = :rule")
        .param("rule", rule.id())
        .update();
    addApprovers(rule.id(), rule.approvers());
    return true;
  }

  public boolean remove(UUID id) {
    return tenants
            .sql(
                "update approval_rule set removed_at = now() where id = :id and removed_at is null")
            .param("id", id)
            .update()
        == 1;
  }

  private StatementSpec written(String statement, ApprovalRule rule) {
    Escalation escalation = rule.escalation();
    return tenants
        .sql(statement)
        .param("kind", rule.kind().code())
        .param("active", rule.active())
        .param("number", rule.limit().number())
        .param("currency", rule.limit().currency())
        .param("currencies", rule.limit().currencies().toArray(String[]::new))
        .param("mode", rule.mode().code())
        .param("ownQuotes", rule.ownQuotes())
        .param("hours", escalation == null ? null : escalation.hours())
        .param("escalateTo", escalation == null ? null : escalation.member());
  }

  private void addApprovers(UUID rule, List<Seat> approvers) {
    for (int i = 0; i < approvers.size(); i++) {
      Seat seat = approvers.get(i);
      tenants
          .sql(ADD_APPROVER)
          .param("rule", rule)
          .param("position", i + 1)
          .param("member", seat.members().isEmpty() ? null : seat.members().getFirst())
          .param("role", seat.roles().isEmpty() ? null : seat.roles().getFirst())
          .update();
    }
  }

  private static Seat seat(ResultSet row) throws SQLException {
    UUID member = row.getObject("member_id", UUID.class);
    return member == null ? Seat.ofRole(row.getString("role")) : Seat.of(member);
  }

  private static ApprovalRule rule(ResultSet row, List<Seat> approvers) throws SQLException {
    return new ApprovalRule(
        row.getObject("id", UUID.class),
        RuleKind.ofCode(row.getString("kind")),
        row.getBoolean("active"),
        new RuleLimit(
            row.getBigDecimal("number"),
            row.getString("currency"),
            List.of((String[]) row.getArray("currencies").getArray())),
        ApprovalMode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
        approvers,
        row.getBoolean("own_quotes"),
        escalation(row));
  }

  private static @Nullable Escalation escalation(ResultSet row) throws SQLException {
    UUID member = row.getObject("escalate_to", UUID.class);
    return member == null ? null : new Escalation(row.getInt("escalate_hours"), member);
  }
}
