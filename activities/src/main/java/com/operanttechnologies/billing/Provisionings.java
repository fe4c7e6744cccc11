package com.operanttechnologies.billing;

import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.TaskTable;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a quote that was accepted is handed over to be billed. */
@Component
public class Provisionings {
  private final ProvisioningTable provisionings;
  private final TaskTable tasks;
  private final ChoiceTable choices;
  private final DueRows due;
  private final Outbox outbox;
  private final Prepayments prepayments;

  Provisionings(
      ProvisioningTable provisionings,
      TaskTable tasks,
      ChoiceTable choices,
      DueRows due,
      Outbox outbox,
      Prepayments prepayments) {
    this.provisionings = provisionings;
    this.tasks = tasks;
    this.choices = choices;
    this.due = due;
    this.outbox = outbox;
    this.prepayments = prepayments;
  }

  /** True once {@link #start} was called for this version, whatever became of it. */
  public boolean isStarted(UUID version) {
    return provisionings.findByVersion(version).isPresent();
  }

  /**
   * Starts the provisioning of an accepted version, inside the tenant's transaction, and answers
   * its id; a version has one, however often this is called.
   */
  public UUID start(UUID quote, UUID version) {
    return provisionings
        .insert(quote, version)
        .map(this::announced)
        .or(() -> provisionings.findByVersion(version))
        .orElseThrow();
  }

  /**
   * Takes back what an undone acceptance has led to, inside the tenant's transaction and with the
   * quote locked, so that nothing of it is begun meanwhile. A step that runs is waited for by its
   * own process, which then reads that it has to go backwards.
   */
  public void takeBack(UUID version) {
    Optional<UUID> row = provisionings.findByVersion(version);
    boolean going = row.flatMap(this::takenBack).isPresent();
    if (!going) {
      prepayments.takenBack(version, true);
    }
  }

  /** The process that takes back what stands; empty if nothing does. */
  private Optional<UUID> takenBack(UUID provisioning) {
    return provisionings
        .undo(provisioning)
        .map(state -> {
          tasks.done(provisioning);
          return state;
        })
        .filter(state -> state == ProvisioningState.COMPENSATING)
        .map(_ -> announced(provisioning));
  }

  /**
   * Whether who bills now bills short first periods to the cent: Kill Bill prorates by its own
   * rules.
   */
  public boolean canBillShortPeriods() {
    return choices.current().engine() != BillingEngines.Kind.KILLBILL;
  }

  /** Within how many days after its acceptance a quote can be undone; 0: never. */
  public int daysToUndo() {
    return choices.current().undoDays();
  }

  private UUID announced(UUID provisioning) {
    due.set(ProcessKind.PROVISIONING, provisioning, Instant.now());
    outbox.changed(ProcessKind.PROVISIONING, provisioning);
    return provisioning;
  }
}
