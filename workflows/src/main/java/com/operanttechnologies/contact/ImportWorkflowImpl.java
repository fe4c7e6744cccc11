package com.operanttechnologies.contact;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.workflow.Workflow;

/** Asks the row what is next and does it, until a person has to decide or all is done. */
public class ImportWorkflowImpl implements ImportWorkflow {
  private final ImportRows rows =
      Workflow.newLocalActivityStub(ImportRows.class, Patience.forRows());
  private final ImportActivities batches =
      Workflow.newActivityStub(ImportActivities.class, Patience.forWork());
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String id) {
    ImportStep next = read(tenant, id);
    while (next != ImportStep.END || row.hasChanged()) {
      next = row.hasChanged() ? read(tenant, id) : take(next, tenant, id);
      row.continueAsNewIfSuggested(tenant, id);
    }
  }

  private ImportStep read(String tenant, String id) {
    row.isBeingRead();
    return rows.nextStep(tenant, id);
  }

  private ImportStep take(ImportStep step, String tenant, String id) {
    return switch (step) {
      case CHECK -> batches.checkBatch(tenant, id);
      case RUN -> batches.runBatch(tenant, id);
      case END -> ImportStep.END;
    };
  }

  @Override
  public void changed() {
    row.change();
  }
}
