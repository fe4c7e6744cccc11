package com.operanttechnologies.followup;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.workflow.Workflow;

/** Waits for each step and delivers it; a plain step costs one timer and one activity. */
public class FollowUpWorkflowImpl implements FollowUpWorkflow {
  private final FollowUpRows rows =
      Workflow.newLocalActivityStub(FollowUpRows.class, Patience.forRows());
  private final FollowUpActivities world =
      Workflow.newActivityStub(FollowUpActivities.class, Patience.forDelivery());
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String enrollment) {
    NextStep next = read(tenant, enrollment);
    while (next.dueAt() != null || row.hasChanged()) {
      boolean changed = row.changesBefore(next.dueAt());
      next = changed ? read(tenant, enrollment) : deliver(next, tenant, enrollment);
      row.continueAsNewIfSuggested(tenant, enrollment);
    }
  }

  private NextStep read(String tenant, String enrollment) {
    row.isBeingRead();
    return rows.nextStep(tenant, enrollment);
  }

  private NextStep deliver(NextStep step, String tenant, String enrollment) {
    if (step.refreshMetrics()) {
      world.readMetrics(tenant, enrollment);
    }
    return world.deliverStep(tenant, enrollment);
  }

  @Override
  public void changed() {
    row.change();
  }
}
