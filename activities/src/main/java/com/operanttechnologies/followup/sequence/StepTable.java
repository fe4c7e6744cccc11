package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.Trial;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Steps of versions as rows, with the other wordings of mails on trial. */
@Component
public class StepTable {
  private static final String ADD_MAIL =
      """
      insert into step (tenant_id, sequence_id, version_id, position, anchor, amount, unit,
        subject, html, text, metrics)
      values (:tenant, :sequence, :version, :position, :anchor, :amount, :unit,
        :subject, :html, :text, :metrics)
      returning id
      """;

  private static final String UPDATE_MAIL =
      """
      update step
      set anchor = :anchor, amount = :amount, unit = :unit, subject = :subject, html = :html,
        text = :text, metrics = :metrics, updated_at = now()
      where id = :step
      """;

  /* The same mail in a draft says the new words too, unless they were changed there. */
  private static final String CORRECT_DRAFTS =
      """
      update step copy
      set subject = :subject, html = :html, text = :text, metrics = :metrics, updated_at = now()
      from step corrected, sequence_version version
      where corrected.id = :step and copy.lineage = corrected.lineage and copy.id <> corrected.id
      and version.id = copy.version_id and version.state = 'draft'
      and copy.subject = :oldSubject and copy.html = :oldHtml and copy.text = :oldText
      """;

  private static final String OF_VERSION =
      "select * from step where version_id = :version order by position";

  private final Tenants tenants;

  StepTable(Tenants tenants) {
    this.tenants = tenants;
  }

  UUID addMail(
      UUID sequence,
      UUID version,
      int position,
      StepPlan plan,
      TemplateParts parts,
      MetricsUse use) {
    return tenants
        .sql(ADD_MAIL)
        .param("sequence", sequence)
        .param("version", version)
        .param("position", position)
        .params(columns(plan, parts, use))
        .query(UUID.class)
        .single();
  }

  void updateMail(SequenceStep step, StepPlan plan, TemplateParts parts, MetricsUse use) {
    Map<String, Object> columns = columns(plan, parts, use);
    tenants.sql(UPDATE_MAIL).param("step", step.id()).params(columns).update();
    tenants
        .sql(CORRECT_DRAFTS)
        .param("step", step.id())
        .params(columns)
        .param("oldSubject", step.parts().subject())
        .param("oldHtml", step.parts().html())
        .param("oldText", step.parts().text())
        .update();
  }

  private static Map<String, Object> columns(StepPlan plan, TemplateParts parts, MetricsUse use) {
    return Map.of(
        "anchor", StepRow.anchor(plan),
        "amount", plan.span().amount(),
        "unit", plan.span().unit().code(),
        "subject", parts.subject(),
        "html", parts.html(),
        "text", parts.text(),
        "metrics", use.code());
  }

  /** In their order. */
  public List<SequenceStep> of(UUID version) {
    Map<UUID, List<Trial.Variant>> variants = variants(version);
    return tenants
        .sql(OF_VERSION)
        .param("version", version)
        .query((row, _) ->
            StepRow.read(row, variants.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private Map<UUID, List<Trial.Variant>> variants(UUID version) {
    record Found(UUID step, Trial.Variant variant) {}
    return tenants
        .sql(
            """
            select variant.* from step_variant variant
            join step on step.id = variant.step_id
            where step.version_id = :version
            order by variant.label
            """)
        .param("version", version)
        .query((row, _) -> new Found(row.getObject("step_id", UUID.class), variant(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Found::step, Collectors.mapping(Found::variant, Collectors.toList())));
  }

  private static Trial.Variant variant(ResultSet row) throws SQLException {
    return new Trial.Variant(row.getString("label"), StepRow.parts(row));
  }

  public Optional<SequenceStep> find(UUID step) {
    return tenants
        .sql("select version_id from step where id = :step")
        .param("step", step)
        .query(UUID.class)
        .optional()
        .flatMap(version -> of(version).stream().filter(s -> s.id().equals(step)).findFirst());
  }
}
