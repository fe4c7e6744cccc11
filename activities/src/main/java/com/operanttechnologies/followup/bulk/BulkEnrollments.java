package com.operanttechnologies.followup.bulk;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Audiences.Audience;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.bulk.BulkPreview.Refused;
import com.operanttechnologies.followup.bulk.jdbc.BulkTable;
import com.operanttechnologies.followup.bulk.jdbc.BulkTable.Outcome;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends many contacts through a sequence. All methods run inside the tenant's transaction. */
@Component
public class BulkEnrollments {
  public static final int FASTEST = 10_000;

  private static final int PAGE = 1_000;

  private final Tenants tenants;
  private final Audiences audiences;
  private final Sequences sequences;
  private final Enrollments enrollments;
  private final BulkTable table;
  private final DueRows due;
  private final Outbox outbox;

  BulkEnrollments(
      Tenants tenants,
      Audiences audiences,
      Sequences sequences,
      Enrollments enrollments,
      BulkTable table,
      DueRows due,
      Outbox outbox) {
    this.tenants = tenants;
    this.audiences = audiences;
    this.sequences = sequences;
    this.enrollments = enrollments;
    this.table = table;
    this.due = due;
    this.outbox = outbox;
  }

  /** Who would be enrolled now, and who not and why; nothing changes. */
  public BulkPreview preview(Audience audience, UUID sequence) {
    check(sequence);
    Map<String, Integer> reasons = new TreeMap<>();
    @Nullable String everybody = null;
    int total = 0;
    List<UUID> page = audiences.contacts(audience, null, PAGE);
    while (!page.isEmpty()) {
      Map<UUID, String> refused = refusals(page, sequence);
      List<UUID> fit = page.stream().filter(each -> !refused.containsKey(each)).toList();
      refused.values().forEach(reason -> reasons.merge(reason, 1, Integer::sum));
      everybody = everybody == null && !fit.isEmpty() ? standing(sequence, fit) : everybody;
      if (everybody != null && !everybody.isEmpty()) {
        reasons.merge(everybody, fit.size(), Integer::sum);
      }
      total += page.size();
      page = audiences.contacts(audience, page.getLast(), PAGE);
    }
    return told(total, reasons);
  }

  /** What speaks against all of them, such as a sequence that needs a quote; else empty. */
  private String standing(UUID sequence, List<UUID> fit) {
    StartRequest request = StartRequest.of(sequence, fit.getFirst(), StartSource.BY_HAND);
    return enrollments.refusals(request).stream()
        .map(StartOutcome.Refusal::sentence)
        .collect(Collectors.joining(". "));
  }

  private static BulkPreview told(int total, Map<String, Integer> reasons) {
    List<Refused> refused = new ArrayList<>();
    reasons.forEach((reason, contacts) -> {
      if (contacts > 0) {
        refused.add(new Refused(reason, contacts));
      }
    });
    int left = refused.stream().mapToInt(Refused::contacts).sum();
    return new BulkPreview(total, total - left, refused);
  }

  private Map<UUID, String> refusals(List<UUID> contacts, UUID sequence) {
    Map<UUID, String> reasons = new TreeMap<>(table.enrolled(contacts, sequence));
    reasons.putAll(audiences.notMailable(contacts));
    return reasons;
  }

  private void check(UUID sequence) {
    sequences.find(sequence).orElseThrow(() -> new NotFound("The sequence"));
  }

  /**
   * Begins; contacts are enrolled from now on, so many an hour.
   *
   * @param createdBy who wants it, in words
   */
  public UUID start(Audience audience, UUID sequence, int perHour, String createdBy) {
    check(sequence);
    if (perHour < 1 || perHour > FASTEST) {
      throw new InvalidInput("perHour", "Choose 1 to " + FASTEST + " an hour");
    }
    UUID id = table.add(audience, sequence, perHour, audiences.count(audience), createdBy);
    due.set(ProcessKind.BULK_ENROLLMENT, id, tenants.now());
    outbox.changed(ProcessKind.BULK_ENROLLMENT, id);
    return id;
  }

  /** Nobody is enrolled any more; who is enrolled already stays so. */
  public void cancel(UUID id) {
    BulkEnrollment bulk = table.lock(id).orElseThrow(BulkEnrollments::unknown);
    if (!bulk.isRunning()) {
      throw new Conflict("This bulk enrollment is over");
    }
    table.end(id, "cancelled");
    due.clear(ProcessKind.BULK_ENROLLMENT, id);
    outbox.ended(ProcessKind.BULK_ENROLLMENT, id);
  }

  public BulkEnrollment get(UUID id) {
    return table.find(id).orElseThrow(BulkEnrollments::unknown);
  }

  /** The newest first. */
  public List<BulkEnrollment> newest(int most) {
    return table.newest(most);
  }

  /** Who was not enrolled, and why. */
  public List<Outcome> refused(UUID id, @Nullable UUID after, int most) {
    return table.refused(id, after, most);
  }

  private static NotFound unknown() {
    return new NotFound("The bulk enrollment");
  }
}
