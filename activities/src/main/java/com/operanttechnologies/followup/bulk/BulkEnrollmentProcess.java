package com.operanttechnologies.followup.bulk;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.bulk.jdbc.BulkTable;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Epochs;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What workers do for a bulk enrollment: a batch a minute, in one transaction with how far it came.
 * Whether somebody may be enrolled is asked again in that moment.
 */
@Component
class BulkEnrollmentProcess
    implements BulkEnrollmentRows, BulkEnrollmentActivities, ProcessActivities {
  private final Tenants tenants;
  private final Audiences audiences;
  private final Enrollments enrollments;
  private final BulkTable table;
  private final DueRows due;
  private final Epochs epochs;
  private final Outbox outbox;

  BulkEnrollmentProcess(
      Tenants tenants,
      Audiences audiences,
      Enrollments enrollments,
      BulkTable table,
      DueRows due,
      Epochs epochs,
      Outbox outbox) {
    this.tenants = tenants;
    this.audiences = audiences;
    this.enrollments = enrollments;
    this.table = table;
    this.due = due;
    this.epochs = epochs;
    this.outbox = outbox;
  }

  @Override
  public NextBatch nextBatch(String tenant, String id) {
    return tenants.as(
        UUID.fromString(tenant),
        () ->
            table
                .find(UUID.fromString(id))
                .filter(BulkEnrollment::isRunning)
                .map(bulk -> new NextBatch(bulk.nextAt()))
                .orElse(NextBatch.NONE));
  }

  @Override
  public NextBatch startBatch(String tenant, String id) {
    tenants.run(
        UUID.fromString(tenant),
        () ->
            table
                .lock(UUID.fromString(id))
                .filter(BulkEnrollment::isRunning)
                .filter(bulk -> !bulk.nextAt().isAfter(tenants.now()))
                .ifPresent(this::startBatch));
    return nextBatch(tenant, id);
  }

  private void startBatch(BulkEnrollment bulk) {
    List<UUID> contacts = audiences.contacts(bulk.audience(), bulk.last(), bulk.batch());
    if (contacts.isEmpty()) {
      table.end(bulk.id(), "done");
      due.clear(ProcessKind.BULK_ENROLLMENT, bulk.id());
      outbox.ended(ProcessKind.BULK_ENROLLMENT, bulk.id());
      return;
    }
    int started = 0;
    for (UUID contact : contacts) {
      String refusal = start(bulk, contact);
      table.note(bulk.id(), contact, refusal);
      started += refusal == null ? 1 : 0;
    }
    Instant next = tenants.now().plus(bulk.pause());
    table.move(bulk.id(), contacts.size(), started, contacts.getLast(), next);
    due.awaited(ProcessKind.BULK_ENROLLMENT, bulk.id(), next, epochs.current());
  }

  /** Why they were not enrolled, if they were not. */
  private @Nullable String start(BulkEnrollment bulk, UUID contact) {
    StartSource source =
        bulk.audience().kind() == Audiences.Kind.IMPORT ? StartSource.CSV : StartSource.BY_HAND;
    StartRequest request =
        StartRequest.of(bulk.sequence(), contact, source).because("bulk " + bulk.id());
    return switch (enrollments.start(request, Actor.PRODUCT)) {
      case StartOutcome.Started _ -> null;
      case StartOutcome.AlreadyRunning _ -> BulkTable.ENROLLED_ALREADY;
      case StartOutcome.Refused refused -> refused.words();
    };
  }
}
