package com.operanttechnologies.followup.bulk;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.workflow.Workflow;

/** Starts a batch when its instant has come; the pauses keep mails from leaving in one burst. */
public class BulkEnrollmentWorkflowImpl implements BulkEnrollmentWorkflow {
  private final BulkEnrollmentRows rows =
      Workflow.newLocalActivityStub(BulkEnrollmentRows.class, Patience.forRows());
  private final BulkEnrollmentActivities batches =
      Workflow.newActivityStub(BulkEnrollmentActivities.class, Patience.forWork());
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String id) {
    NextBatch next = read(tenant, id);
    while (next.at() != null || row.hasChanged()) {
      boolean changed = row.changesBefore(next.at());
      next = changed ? read(tenant, id) : batches.startBatch(tenant, id);
      row.continueAsNewIfSuggested(tenant, id);
    }
  }

  private NextBatch read(String tenant, String id) {
    row.isBeingRead();
    return rows.nextBatch(tenant, id);
  }

  @Override
  public void changed() {
    row.change();
  }
}
