package com.operanttechnologies.quote.approval.jdbc;

import com.operanttechnologies.quote.approval.Approval;
import com.operanttechnologies.quote.approval.ApprovalFact;
import com.operanttechnologies.quote.approval.Review;
import com.operanttechnologies.quote.approval.ReviewPlan.Asked;
import com.operanttechnologies.quote.approval.ReviewPlan.Dropped;
import com.operanttechnologies.quote.approval.RuleKind;
import com.operanttechnologies.quote.approval.Seat;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approvals; a row is decided once, and what does not count any more stays as superseded. */
@Component
public class ApprovalTable {
  private static final String INSERT =
      """
      insert into approval (tenant_id, quote_id, review_id, rule_id, kind, fact_value, fact_limit,
        position, members, roles, state, reopened_because, escalate_to)
      values (:tenant, :quote, :review, :rule, :kind, :value, :limit, :position, :members::uuid[],
        :roles, 'waiting', :because, :escalateTo)
      returning id
      """;

  private static final String OPEN =
      """
      update approval set state = 'open', asked_at = now(),
        escalate_at = now() + cast(:hours as int) * interval '1 hour'
      where id = :id and state = 'waiting'
      """;

  private static final String DECIDE =
      """
      update approval set state = :state, decided_by = :by, deputy_for = :deputyFor,
        decided_at = now(), remark = :remark
      where id = :id and state = 'open' and superseded_at is null
      """;

  private static final String SUPERSEDE =
      """
      update approval set superseded_at = now(), superseded_because = :because
      where id = :id and superseded_at is null
      """;

  private static final String ASKED_NOW =
      """
      select a.* from approval a
      join quote_version v on v.quote_id = a.quote_id and v.state = 'in_review'
      where a.state = 'open' and a.superseded_at is null
      order by a.asked_at, a.quote_id, a.position
      """;

  private static final String NEXT_ESCALATION =
      """
      select min(escalate_at) from approval
      where quote_id = :quote and state = 'open' and superseded_at is null and escalated_at is null
      """;

  private static final String ESCALATE =
      """
      update approval set escalated_at = now()
      where quote_id = :quote and state = 'open' and superseded_at is null and escalated_at is null
      and escalate_at <= now()
      returning *
      """;

  private final Tenants tenants;

  ApprovalTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Asks for nothing yet: see {@link #open}. */
  public UUID insert(Review review, Asked asked) {
    var escalation = asked.rule().escalation();
    return tenants
        .sql(INSERT)
        .param("quote", review.quote())
        .param("review", review.id())
        .param("rule", asked.rule().id())
        .param("kind", asked.fact().kind().code())
        .param("value", asked.fact().value())
        .param("limit", asked.fact().limit())
        .param("position", asked.position())
        .param(
            "members", asked.seat().members().stream().map(UUID::toString).toArray(String[]::new))
        .param("roles", asked.seat().roles().toArray(String[]::new))
        .param("because", asked.because())
        .param("escalateTo", escalation == null ? null : escalation.member())
        .query(UUID.class)
        .single();
  }

  /**
   * It is asked for from now on.
   *
   * @param hours after which somebody else is asked too; absent: never
   */
  public void open(UUID id, @Nullable Integer hours) {
    tenants.sql(OPEN).param("id", id).param("hours", hours).update();
  }

  /** False if somebody has decided already. */
  public boolean decide(
      UUID id, Approval.State state, UUID by, @Nullable UUID deputyFor, @Nullable String remark) {
    return tenants
            .sql(DECIDE)
            .param("id", id)
            .param("state", state.code())
            .param("by", by)
            .param("deputyFor", deputyFor)
            .param("remark", remark)
            .update()
        == 1;
  }

  public void supersede(Dropped dropped) {
    tenants.sql(SUPERSEDE).param("id", dropped.id()).param("because", dropped.because()).update();
  }

  /** What counts for the quote now. */
  public List<Approval> live(UUID quote) {
    return tenants
        .sql(
            """
            select * from approval where quote_id = :quote and superseded_at is null
            order by rule_id, position
            """)
        .param("quote", quote)
        .query((row, _) -> approval(row))
        .list();
  }

  /** All that was ever asked for the quote, the newest first. */
  public List<Approval> all(UUID quote) {
    return tenants
        .sql("select * from approval where quote_id = :quote order by id desc")
        .param("quote", quote)
        .query((row, _) -> approval(row))
        .list();
  }

  public Optional<Approval> find(UUID id) {
    return tenants
        .sql("select * from approval where id = :id")
        .param("id", id)
        .query((row, _) -> approval(row))
        .optional();
  }

  /** What quotes in review wait for, the oldest first. */
  public List<Approval> askedNow() {
    return tenants.sql(ASKED_NOW).query((row, _) -> approval(row)).list();
  }

  /** When somebody else has to be asked too; empty: never, or they have been asked. */
  public Optional<Instant> nextEscalation(UUID quote) {
    return tenants
        .sql(NEXT_ESCALATION)
        .param("quote", quote)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** Marks what nobody has decided in time, and answers it. */
  public List<Approval> escalate(UUID quote) {
    return tenants.sql(ESCALATE).param("quote", quote).query((row, _) -> approval(row)).list();
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("review_id", UUID.class),
        fact(row),
        row.getInt("position"),
        new Seat(
            List.of((UUID[]) row.getArray("members").getArray()),
            List.of((String[]) row.getArray("roles").getArray())),
        Approval.State.ofCode(row.getString("state")),
        instant(row, "asked_at"),
        row.getString("reopened_because"),
        instant(row, "escalate_at"),
        row.getObject("escalate_to", UUID.class),
        instant(row, "escalated_at"),
        verdict(row),
        row.getObject("superseded_at") != null);
  }

  private static ApprovalFact fact(ResultSet row) throws SQLException {
    return new ApprovalFact(
        row.getObject("rule_id", UUID.class),
        RuleKind.ofCode(row.getString("kind")),
        row.getString("fact_value"),
        row.getString("fact_limit"));
  }

  private static Approval.@Nullable Verdict verdict(ResultSet row) throws SQLException {
    UUID by = row.getObject("decided_by", UUID.class);
    Instant at = instant(row, "decided_at");
    return by == null || at == null
        ? null
        : new Approval.Verdict(
            by, row.getObject("deputy_for", UUID.class), at, row.getString("remark"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
