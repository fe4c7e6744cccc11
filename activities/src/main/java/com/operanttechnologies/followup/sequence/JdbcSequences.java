package com.operanttechnologies.followup.sequence;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.followup.StepPlan;
import com.operanttechnologies.followup.template.DefaultSequence;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.Outbox;
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
  private static final String WAKE =
      """
      select id from enrollment
      where version_id = :version and state in ('active', 'parked', 'paused')
      """;

  private final Tenants tenants;
  private final SequenceTable table;
  private final VersionTable versions;
  private final StepTable steps;
  private final Trials trials;
  private final Outbox outbox;

  JdbcSequences(
      Tenants tenants,
      SequenceTable table,
      VersionTable versions,
      StepTable steps,
      Trials trials,
      Outbox outbox) {
    this.tenants = tenants;
    this.table = table;
    this.versions = versions;
    this.steps = steps;
    this.trials = trials;
    this.outbox = outbox;
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
    UUID version = versions.add(sequence);
    int position = 1;
    for (DefaultSequence.Step step : DefaultSequence.steps()) {
      steps.addMail(sequence, version, position++, step.plan(), step.parts(), MetricsUse.DROP);
    }
    versions.publish(version);
    table.goLive(sequence, version);
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
    return steps.find(step);
  }

  @Override
  public Optional<SequenceStep> step(UUID step, @Nullable UUID enrollment) {
    return step(step).map(found -> trials.worded(found, enrollment));
  }

  @Override
  public List<SequenceVersion> versions(UUID sequence) {
    return versions.of(sequence);
  }

  @Override
  public Optional<SequenceVersion> version(UUID version) {
    return versions.find(version);
  }

  @Override
  public SequenceStep update(UUID id, StepInput input) {
    SequenceStep step =
        step(id).filter(SequenceStep::isMail).orElseThrow(() -> new NotFound("The mail"));
    SequenceVersion version = version(step.version()).orElseThrow();
    List<FieldError> errors = new ArrayList<>();
    StepPlan plan = plan(step, input, errors);
    MetricsUse metrics = metrics(input, errors);
    TemplateParts parts = new TemplateParts(input.subject(), input.html(), input.text());
    errors.addAll(WordErrors.of(parts));
    if (plan != null && !plan.equals(step.plan()) && version.published() && version.running() > 0) {
      errors.add(new FieldError("days", "Somebody runs on this version: move it in a new version"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    steps.updateMail(step, Objects.requireNonNull(plan), parts, Objects.requireNonNull(metrics));
    wake(step.version());
    return step(id).orElseThrow();
  }

  /** Whoever runs on it plans by what has changed. */
  private void wake(UUID version) {
    tenants
        .sql(WAKE)
        .param("version", version)
        .query(UUID.class)
        .list()
        .forEach(running -> outbox.changed(ProcessKind.ENROLLMENT, running));
  }

  /** A page that knows days only keeps the hours of a step that counts them. */
  private static @Nullable StepPlan plan(
      SequenceStep step, StepInput input, List<FieldError> errors) {
    boolean kept =
        StepRow.anchor(step.plan()).equals(input.anchor()) && step.plan().days() == input.days();
    try {
      Span.Unit unit = step.plan().span().unit();
      String counted = unit == Span.Unit.HOURS ? Span.Unit.DAYS.code() : unit.code();
      return kept ? step.plan() : StepRow.plan(input.anchor(), input.days(), counted);
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
}
