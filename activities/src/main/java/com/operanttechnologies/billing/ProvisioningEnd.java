package com.operanttechnologies.billing;

import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.TaskTable;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The two ends of a provisioning; inside the tenant's transaction. */
@Component
class ProvisioningEnd {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final TaskTable tasks;
  private final Timeline timeline;
  private final DueRows due;
  private final ApplicationEventPublisher events;

  ProvisioningEnd(
      Tenants tenants,
      ProvisioningTable provisionings,
      TaskTable tasks,
      Timeline timeline,
      DueRows due,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.tasks = tasks;
    this.timeline = timeline;
    this.due = due;
    this.events = events;
  }

  void done(Provisioning row) {
    end(row, ProvisioningState.DONE, null);
  }

  /** The acceptance was undone; what could not be taken back becomes a task. */
  void undone(Provisioning row, @Nullable UUID owner) {
    String left = row.error();
    if (left == null) {
      timeline.add(row.quote(), "billing_taken_back", Actor.PRODUCT);
    } else {
      timeline.add(row.quote(), "billing_not_taken_back", Actor.PRODUCT, Map.of("reason", left));
      tasks.add(owner, row, left);
    }
    provisionings.end(row.id(), ProvisioningState.UNDONE, left);
    due.clear(ProcessKind.PROVISIONING, row.id());
  }

  void failed(Provisioning row, @Nullable UUID owner) {
    String reason = row.error() == null ? "A step was refused." : row.error();
    timeline.add(row.quote(), "provisioning_failed", Actor.PRODUCT, Map.of("reason", reason));
    tasks.add(owner, row, reason);
    end(row, ProvisioningState.FAILED, reason);
  }

  private void end(Provisioning row, ProvisioningState state, @Nullable String reason) {
    provisionings.end(row.id(), state, reason);
    due.clear(ProcessKind.PROVISIONING, row.id());
    events.publishEvent(
        new ProvisioningEnded(
            tenants.current(), row.quote(), row.id(), state == ProvisioningState.DONE, reason));
  }
}
