package com.operanttechnologies.billing;

import com.operanttechnologies.process.RowWait;

/** The saga, read like a list; what was created is undone when a step can never succeed. */
public class ProvisioningWorkflowImpl implements ProvisioningWorkflow {
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String provisioning) {
    row.isBeingRead();
  }

  @Override
  public void changed() {
    row.change();
  }
}
