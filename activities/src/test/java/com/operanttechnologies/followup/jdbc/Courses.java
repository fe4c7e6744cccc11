package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.FollowUpTasks;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartOutcome.Started;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.StepDraft;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Acme Sails makes sequences of its own and sends Bob through them. */
@Component
class Courses {
  private final Tenants tenants;
  private final SequenceEditor editor;
  private final Sequences sequences;
  private final Enrollments enrollments;
  private final EnrollmentTable table;
  private final StepPlanner planner;
  private final FollowUpTasks tasks;
  private final Ledger ledger;

  Courses(
      Tenants tenants,
      SequenceEditor editor,
      Sequences sequences,
      Enrollments enrollments,
      EnrollmentTable table,
      StepPlanner planner,
      FollowUpTasks tasks,
      Ledger ledger) {
    this.tenants = tenants;
    this.editor = editor;
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.table = table;
    this.planner = planner;
    this.tasks = tasks;
    this.ledger = ledger;
  }

  /** A published sequence of these steps. */
  UUID sequence(UUID tenant, StepDraft... steps) {
    return sequence(tenant, Rules.PLAIN, steps);
  }

  UUID sequence(UUID tenant, Rules rules, StepDraft... steps) {
    return tenants.as(
        tenant,
        () -> {
          UUID sequence = editor.create("Hello again", Actor.PRODUCT);
          UUID draft = editor.draft(sequence, Actor.PRODUCT);
          editor.setRules(draft, rules, Actor.PRODUCT);
          for (StepDraft step : steps) {
            editor.addStep(draft, step, Actor.PRODUCT);
          }
          editor.publish(sequence, Actor.PRODUCT);
          return sequence;
        });
  }

  /** The same sequence with these steps at its end, in a new version. */
  UUID next(UUID tenant, UUID sequence, StepDraft... steps) {
    return tenants.as(
        tenant,
        () -> {
          UUID draft = editor.draft(sequence, Actor.PRODUCT);
          for (StepDraft step : steps) {
            editor.addStep(draft, step, Actor.PRODUCT);
          }
          editor.publish(sequence, Actor.PRODUCT);
          return sequence;
        });
  }

  void doTask(UUID tenant, UUID enrollment) {
    tenants.run(tenant, () -> tasks.done(openTask(enrollment), Actor.PRODUCT));
    plan(tenant, enrollment);
  }

  void skipTask(UUID tenant, UUID enrollment) {
    tenants.run(tenant, () -> tasks.skip(openTask(enrollment), Actor.PRODUCT));
    plan(tenant, enrollment);
  }

  private UUID openTask(UUID enrollment) {
    return tenants
        .sql("select id from task where enrollment_id = :id and done_at is null")
        .param("id", enrollment)
        .query(UUID.class)
        .single();
  }

  void stop(UUID tenant, UUID enrollment) {
    tenants.run(tenant, () -> enrollments.stop(enrollment, Actor.PRODUCT));
  }

  List<SequenceStep> steps(UUID tenant, UUID sequence) {
    return tenants.as(tenant, () -> sequences.find(sequence).orElseThrow().steps());
  }

  StartOutcome start(UUID tenant, StartRequest request) {
    return tenants.as(tenant, () -> enrollments.start(request, Actor.PRODUCT));
  }

  /** Bob, for whom it began so long ago. */
  UUID started(UUID tenant, UUID sequence, UUID contact, Duration ago) {
    Instant start = tenants.as(tenant, tenants::now).minus(ago);
    StartRequest request = StartRequest.of(sequence, contact, StartSource.BY_HAND).from(start);
    return ((Started) start(tenant, request)).enrollment();
  }

  /** The same about a quote. */
  UUID started(Story.Sent sent, UUID sequence, Duration ago) {
    Instant start = tenants.as(sent.tenant(), tenants::now).minus(ago);
    StartRequest request =
        StartRequest.of(sequence, sent.contact(), StartSource.BY_HAND)
            .about(sent.quote())
            .from(start);
    return ((Started) start(sent.tenant(), request)).enrollment();
  }

  /** As its process does. */
  Outlook plan(UUID tenant, UUID enrollment) {
    return tenants.as(tenant, () -> planner.plan(table.lock(enrollment).orElseThrow()));
  }

  Enrollment enrollment(UUID tenant, UUID enrollment) {
    return tenants.as(tenant, () -> enrollments.find(enrollment).orElseThrow());
  }

  List<Message> mails(UUID tenant, UUID enrollment) {
    return tenants.as(tenant, () -> ledger.ofEnrollment(enrollment));
  }

  /** A person looks at the quote. */
  void viewed(Story.Sent sent) {
    tenants.run(
        sent.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into quote_view (tenant_id, quote_id, version_id, link_id, label, reason, at)
                    values (:tenant, :quote, :version, uuidv7(), 'human', 'moved the mouse', :at)
                    """)
                .param("quote", sent.quote())
                .param("version", sent.version())
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update());
  }
}
