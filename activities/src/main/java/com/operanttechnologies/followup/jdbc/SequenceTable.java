package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sequences and their steps as rows. */
@Component
class SequenceTable {
  private static final String ADD =
      """
      insert into sequence (tenant_id, name, is_default) values (:tenant, :name, :standard)
      on conflict (tenant_id) where is_default do nothing
      returning id
      """;

  private static final String ADD_STEP =
      """
      insert into step (tenant_id, sequence_id, position, anchor, days, subject, html, text, metrics)
      values (:tenant, :sequence, :position, :anchor, :days, :subject, :html, :text, :metrics)
      """;

  private static final String UPDATE_STEP =
      """
      update step
      set anchor = :anchor, days = :days, subject = :subject, html = :html, text = :text,
        metrics = :metrics, updated_at = now()
      where id = :step
      """;

  private static final String START = "start";
  private static final String EXPIRY = "expiry";

  private final Tenants tenants;

  SequenceTable(Tenants tenants) {
    this.tenants = tenants;
  }

  Optional<UUID> add(String name, boolean standard) {
    return tenants
        .sql(ADD)
        .param("name", name)
        .param("standard", standard)
        .query(UUID.class)
        .optional();
  }

  void addStep(
      UUID sequence, int position, StepPlan plan, TemplateParts parts, MetricsUse metrics) {
    tenants
        .sql(ADD_STEP)
        .param("sequence", sequence)
        .param("position", position)
        .param("anchor", anchor(plan))
        .param("days", plan.days())
        .param("subject", parts.subject())
        .param("html", parts.html())
        .param("text", parts.text())
        .param("metrics", metrics.code())
        .update();
  }

  void updateStep(UUID step, StepPlan plan, TemplateParts parts, MetricsUse metrics) {
    tenants
        .sql(UPDATE_STEP)
        .param("step", step)
        .param("anchor", anchor(plan))
        .param("days", plan.days())
        .param("subject", parts.subject())
        .param("html", parts.html())
        .param("text", parts.text())
        .param("metrics", metrics.code())
        .update();
  }

  List<Sequence> all() {
    return tenants
        .sql("select * from sequence order by is_default desc, lower(name), id")
        .query((row, _) -> sequence(row))
        .list();
  }

  List<SequenceStep> steps(UUID sequence) {
    return tenants
        .sql("select * from step where sequence_id = :sequence order by position")
        .param("sequence", sequence)
        .query(SequenceTable::step)
        .list();
  }

  Optional<SequenceStep> step(UUID step) {
    return tenants
        .sql("select * from step where id = :step")
        .param("step", step)
        .query(SequenceTable::step)
        .optional();
  }

  private Sequence sequence(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Sequence(id, row.getString("name"), row.getBoolean("is_default"), steps(id));
  }

  private static SequenceStep step(ResultSet row, int number) throws SQLException {
    int days = row.getInt("days");
    return new SequenceStep(
        row.getObject("id", UUID.class),
        row.getObject("sequence_id", UUID.class),
        row.getInt("position"),
        plan(row.getString("anchor"), days),
        new TemplateParts(row.getString("subject"), row.getString("html"), row.getString("text")),
        MetricsUse.ofCode(row.getString("metrics")),
        row.getTimestamp("updated_at").toInstant());
  }

  static StepPlan plan(String anchor, int days) {
    return switch (anchor) {
      case START -> StepPlan.afterStart(days);
      case EXPIRY -> StepPlan.beforeExpiry(days);
      default -> throw new IllegalArgumentException("Days count from start or expiry");
    };
  }

  private static String anchor(StepPlan plan) {
    return switch (plan.anchor()) {
      case AFTER_START -> START;
      case BEFORE_EXPIRY -> EXPIRY;
    };
  }
}
