package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.editing.SnippetRows;
import com.operanttechnologies.followup.template.DefaultSequence;
import com.operanttechnologies.followup.template.MailTemplate;
import com.operanttechnologies.followup.template.Part;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.TemplateProblem;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.OrganisationFounded;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sequences as rows; templates are checked before they are stored. */
@Component
class JdbcSequences implements Sequences {
  private final Tenants tenants;
  private final SequenceTable table;
  private final EnrollmentTable enrollments;
  private final SnippetRows snippets;

  JdbcSequences(
      Tenants tenants, SequenceTable table, EnrollmentTable enrollments, SnippetRows snippets) {
    this.tenants = tenants;
    this.table = table;
    this.enrollments = enrollments;
    this.snippets = snippets;
  }

  @EventListener
  void founded(OrganisationFounded event) {
    makeDefault(event.tenant());
  }

  @Override
  public UUID makeDefault(UUID tenant) {
    return tenants.as(
        tenant,
        () ->
            table
                .add(DefaultSequence.NAME, true)
                .map(this::filled)
                .orElseGet(() -> standard().orElseThrow().id()));
  }

  private UUID filled(UUID sequence) {
    int position = 1;
    for (DefaultSequence.Step step : DefaultSequence.steps()) {
      table.addStep(sequence, position++, step.plan(), step.parts(), MetricsUse.DROP);
    }
    return sequence;
  }

  @Override
  public List<Sequence> all() {
    return table.all();
  }

  @Override
  public Optional<Sequence> find(UUID sequence) {
    return all().stream().filter(each -> each.id().equals(sequence)).findFirst();
  }

  @Override
  public Optional<Sequence> standard() {
    return all().stream().filter(Sequence::isDefault).findFirst();
  }

  @Override
  public Optional<SequenceStep> step(UUID step) {
    return table.step(step);
  }

  @Override
  public SequenceStep update(UUID id, StepInput input) {
    SequenceStep step = step(id).orElseThrow(() -> new NotFound("The step"));
    List<FieldError> errors = new ArrayList<>();
    StepPlan plan = plan(input, errors);
    MetricsUse metrics = metrics(input, errors);
    TemplateParts parts = new TemplateParts(input.subject(), input.html(), input.text());
    MailTemplate.check(parts, snippets.names()).forEach(problem -> errors.add(error(problem)));
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    table.updateStep(id, Objects.requireNonNull(plan), parts, Objects.requireNonNull(metrics));
    enrollments.wakeOfSequence(step.sequence());
    return step(id).orElseThrow();
  }

  private static @Nullable StepPlan plan(StepInput input, List<FieldError> errors) {
    try {
      return SequenceTable.plan(input.anchor(), input.days());
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError("days", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static @Nullable MetricsUse metrics(StepInput input, List<FieldError> errors) {
    try {
      return MetricsUse.ofCode(input.metrics());
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError("metrics", "Choose none, drop or hold"));
      return null;
    }
  }

  private static FieldError error(TemplateProblem problem) {
    return new FieldError(
        field(problem.part()),
        "line %d, column %d: %s".formatted(problem.line(), problem.column(), problem.sentence()));
  }

  private static String field(Part part) {
    return switch (part) {
      case SUBJECT -> "subject";
      case HTML -> "html";
      case TEXT -> "text";
    };
  }
}
