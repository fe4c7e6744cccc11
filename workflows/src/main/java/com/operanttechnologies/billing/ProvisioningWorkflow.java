package com.operanttechnologies.billing;

import com.operanttechnologies.process.RowProcess;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** The saga after acceptance: account, subscriptions, first invoice, proof that they agree. */
@WorkflowInterface
public interface ProvisioningWorkflow extends RowProcess {

  @WorkflowMethod
  void run(String tenant, String provisioning);

  @Override
  @SignalMethod
  void changed();
}
