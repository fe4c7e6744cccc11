package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.StepPlan.Anchor;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Arm;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.template.TemplateParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step as its columns say it, there and back. */
final class StepRow {
  private static final String START = "start";
  private static final String PREVIOUS = "previous";
  private static final String EXPIRY = "expiry";

  private StepRow() {}

  static SequenceStep read(ResultSet row, List<Trial.Variant> variants) throws SQLException {
    return new SequenceStep(
        row.getObject("id", UUID.class),
        row.getObject("sequence_id", UUID.class),
        row.getObject("version_id", UUID.class),
        row.getObject("lineage", UUID.class),
        row.getInt("position"),
        plan(row.getString("anchor"), row.getInt("amount"), row.getString("unit")),
        action(row),
        parts(row),
        MetricsUse.ofCode(row.getString("metrics")),
        Windows.read(row),
        arm(row),
        row.getObject("late_days", Integer.class),
        trial(row, variants),
        row.getTimestamp("updated_at").toInstant());
  }

  static TemplateParts parts(ResultSet row) throws SQLException {
    return new TemplateParts(
        row.getString("subject"), row.getString("html"), row.getString("text"));
  }

  private static StepAction action(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case "mail" -> new StepAction.Mail();
      case "task" ->
          new StepAction.Task(
              Objects.requireNonNull(row.getString("title")), row.getBoolean("pauses"));
      case "wait" -> new StepAction.Wait(fact(row), limit(row), row.getBoolean("ends_at_limit"));
      case "branch" -> new StepAction.Branch(fact(row));
      case "end" -> new StepAction.End();
      default -> throw new IllegalStateException("Unknown kind of step in the table: " + kind);
    };
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return Fact.parse(Objects.requireNonNull(row.getString("fact")));
  }

  private static @Nullable Span limit(ResultSet row) throws SQLException {
    String unit = row.getString("limit_unit");
    return unit == null ? null : new Span(row.getInt("limit_amount"), Span.Unit.ofCode(unit));
  }

  private static @Nullable Arm arm(ResultSet row) throws SQLException {
    UUID question = row.getObject("arm_of", UUID.class);
    return question == null ? null : new Arm(question, row.getBoolean("arm"));
  }

  private static @Nullable Trial trial(ResultSet row, List<Trial.Variant> variants)
      throws SQLException {
    Integer sends = row.getObject("trial_sends", Integer.class);
    return sends == null
        ? null
        : new Trial(
            sends, Trial.Measure.ofCode(row.getString("trial_measure")), variants, winner(row));
  }

  private static Trial.@Nullable Winner winner(ResultSet row) throws SQLException {
    String label = row.getString("winner");
    return label == null
        ? null
        : new Trial.Winner(
            label,
            row.getString("winner_figures"),
            row.getObject("winner_at", OffsetDateTime.class).toInstant());
  }

  static StepPlan plan(String anchor, int amount, String unit) {
    return new StepPlan(anchor(anchor), new Span(amount, Span.Unit.ofCode(unit)));
  }

  private static Anchor anchor(String code) {
    return switch (code) {
      case START -> Anchor.AFTER_START;
      case PREVIOUS -> Anchor.AFTER_PREVIOUS;
      case EXPIRY -> Anchor.BEFORE_EXPIRY;
      default -> throw new IllegalArgumentException("Time counts from start, previous or expiry");
    };
  }

  static String anchor(StepPlan plan) {
    return switch (plan.anchor()) {
      case AFTER_START -> START;
      case AFTER_PREVIOUS -> PREVIOUS;
      case BEFORE_EXPIRY -> EXPIRY;
    };
  }
}
