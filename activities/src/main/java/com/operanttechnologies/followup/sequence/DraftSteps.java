package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.followup.sequence.StepDraftCheck.Checked;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes steps of drafts, whatever their kind. */
@Component
class DraftSteps {
  private static final String ADD =
      """
      insert into step (tenant_id, sequence_id, version_id, position, anchor, kind, amount, title, fact)
      select :tenant, sequence_id, id,
        (select count(*) + 1 from step where version_id = :version), 'start', 'end', 0, null, null
      from sequence_version where id = :version
      returning id
      """;

  private static final String SET =
      """
      update step
      set kind = :kind, anchor = :anchor, amount = :amount, unit = :unit, title = :title,
        pauses = :pauses, fact = :fact, limit_amount = :limitAmount, limit_unit = :limitUnit,
        ends_at_limit = :endsAtLimit, arm_of = :armOf, arm = :arm, window_days = :days,
        window_from = :from, window_until = :until, late_days = :lateDays,
        trial_sends = :sends, trial_measure = :measure, updated_at = now()
      where id = :step
      """;

  private static final String SAY =
      """
      update step
      set subject = :subject, html = :html, text = :text, metrics = :metrics
      where id = :step
      """;

  private static final String COPY =
      """
      insert into step (tenant_id, sequence_id, version_id, lineage, position, kind, anchor, amount,
        unit, title, pauses, fact, limit_amount, limit_unit, ends_at_limit, arm_of, arm, window_days,
        window_from, window_until, late_days, trial_sends, trial_measure, winner, winner_figures,
        winner_at, subject, html, text, metrics)
      select tenant_id, sequence_id, :to, lineage, position, kind, anchor, amount,
        unit, title, pauses, fact, limit_amount, limit_unit, ends_at_limit, arm_of, arm, window_days,
        window_from, window_until, late_days, trial_sends, trial_measure, winner, winner_figures,
        winner_at, subject, html, text, metrics
      from step where version_id = :from
      """;

  private static final String COPY_VARIANTS =
      """
      insert into step_variant (tenant_id, step_id, label, subject, html, text)
      select copy.tenant_id, copy.id, variant.label, variant.subject, variant.html, variant.text
      from step_variant variant
      join step original on original.id = variant.step_id and original.version_id = :from
      join step copy on copy.lineage = original.lineage and copy.version_id = :to
      """;

  private final Tenants tenants;

  DraftSteps(Tenants tenants) {
    this.tenants = tenants;
  }

  /** An empty step at the end. */
  UUID add(UUID version) {
    return tenants.sql(ADD).param("version", version).query(UUID.class).single();
  }

  void set(UUID step, StepDraft draft, Checked checked) {
    JdbcClient.StatementSpec statement =
        tenants
            .sql(SET)
            .param("step", step)
            .param("kind", checked.action().kind())
            .param("anchor", StepRow.anchor(checked.plan()))
            .param("amount", checked.plan().span().amount())
            .param("unit", checked.plan().span().unit().code())
            .param("lateDays", draft.lateDays(), Types.INTEGER)
            .param("armOf", checked.arm() == null ? null : checked.arm().question(), Types.OTHER)
            .param("arm", checked.arm() == null ? null : checked.arm().answer(), Types.BOOLEAN)
            .param("sends", checked.trial() == null ? null : checked.trial().sends(), Types.INTEGER)
            .param("measure", checked.trial() == null ? null : checked.trial().measure().code());
    action(window(statement, checked.window()), checked.action()).update();
    say(step, checked);
  }

  private static JdbcClient.StatementSpec window(
      JdbcClient.StatementSpec statement, @Nullable SendingWindow window) {
    return statement
        .param("days", Windows.days(window))
        .param("from", window == null ? null : window.from(), Types.TIME)
        .param("until", window == null ? null : window.until(), Types.TIME);
  }

  private static JdbcClient.StatementSpec action(
      JdbcClient.StatementSpec statement, StepAction action) {
    String title = action instanceof StepAction.Task(String what, _) ? what : null;
    Fact fact =
        switch (action) {
          case StepAction.Wait(Fact until, _, _) -> until;
          case StepAction.Branch(Fact question) -> question;
          case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> null;
        };
    Span limit = action instanceof StepAction.Wait(_, Span given, _) ? given : null;
    return statement
        .param("title", title)
        .param("pauses", !(action instanceof StepAction.Task(_, boolean pauses)) || pauses)
        .param("fact", fact == null ? null : fact.code())
        .param("limitAmount", limit == null ? null : limit.amount(), Types.INTEGER)
        .param("limitUnit", limit == null ? null : limit.unit().code())
        .param("endsAtLimit", action instanceof StepAction.Wait(_, _, boolean ends) && ends);
  }

  private void say(UUID step, Checked checked) {
    if (checked.parts() != null) {
      tenants
          .sql(SAY)
          .param("subject", checked.parts().subject())
          .param("html", checked.parts().html())
          .param("text", checked.parts().text())
          .param("metrics", checked.metrics().code())
          .param("step", step)
          .update();
    }
    tenants.sql("delete from step_variant where step_id = :step").param("step", step).update();
    if (checked.trial() != null) {
      checked.trial().others().forEach(variant -> add(step, variant));
    }
  }

  private void add(UUID step, Trial.Variant variant) {
    tenants
        .sql(
            """
            insert into step_variant (tenant_id, step_id, label, subject, html, text)
            values (:tenant, :step, :label, :subject, :html, :text)
            """)
        .param("step", step)
        .param("label", variant.label())
        .param("subject", variant.parts().subject())
        .param("html", variant.parts().html())
        .param("text", variant.parts().text())
        .update();
  }

  void copy(UUID from, UUID to) {
    tenants.sql(COPY).param("from", from).param("to", to).update();
    tenants.sql(COPY_VARIANTS).param("from", from).param("to", to).update();
    tenants
        .sql(
            """
            update sequence_version copy
            set goal = original.goal, exits = original.exits, window_days = original.window_days,
              window_from = original.window_from, window_until = original.window_until,
              holidays = original.holidays, jitter_minutes = original.jitter_minutes
            from sequence_version original
            where copy.id = :to and original.id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  void place(UUID step, int position) {
    tenants
        .sql("update step set position = :position where id = :step")
        .param("position", position)
        .param("step", step)
        .update();
  }

  /** What depended on its answer depends on nothing any more. */
  void remove(UUID step) {
    tenants
        .sql(
            """
            update step set arm_of = null, arm = null
            from step gone
            where gone.id = :step and step.version_id = gone.version_id
            and step.arm_of = gone.lineage
            """)
        .param("step", step)
        .update();
    tenants.sql("delete from step where id = :step").param("step", step).update();
  }

  void removeAll(UUID version) {
    tenants.sql("delete from step where version_id = :version").param("version", version).update();
    tenants
        .sql("delete from sequence_version where id = :version")
        .param("version", version)
        .update();
  }
}
