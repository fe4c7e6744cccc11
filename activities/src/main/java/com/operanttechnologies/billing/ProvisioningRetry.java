package com.operanttechnologies.billing;

import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.TaskTable;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person does about a provisioning that failed: let it run once more. */
@Component
public class ProvisioningRetry {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final TaskTable tasks;
  private final Timeline timeline;
  private final DueRows due;
  private final Outbox outbox;

  ProvisioningRetry(
      Tenants tenants,
      ProvisioningTable provisionings,
      TaskTable tasks,
      Timeline timeline,
      DueRows due,
      Outbox outbox) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.tasks = tasks;
    this.timeline = timeline;
    this.due = due;
    this.outbox = outbox;
  }

  /**
   * Runs a failed provisioning again and closes its owner's task.
   *
   * @throws NotFound if there is no such provisioning
   * @throws Conflict if it has not failed
   */
  public void retry(UUID tenant, UUID provisioning, Actor actor) {
    tenants.run(tenant, () -> retryHere(provisioning, actor));
  }

  private void retryHere(UUID provisioning, Actor actor) {
    Provisioning row =
        provisionings.find(provisioning).orElseThrow(() -> new NotFound("The provisioning"));
    if (!provisionings.restart(provisioning)) {
      throw new Conflict("Only what has failed can be tried again.");
    }
    tasks.done(provisioning);
    timeline.add(row.quote(), "provisioning_retried", actor);
    due.set(ProcessKind.PROVISIONING, provisioning, Instant.now());
    outbox.changed(ProcessKind.PROVISIONING, provisioning);
  }
}
