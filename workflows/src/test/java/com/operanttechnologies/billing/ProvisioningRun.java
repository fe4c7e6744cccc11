package com.operanttechnologies.billing;

import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;

/** Runs a provisioning with skipped time. */
final class ProvisioningRun implements AutoCloseable {
  static final String TENANT = "11111111-1111-7111-8111-111111111111";
  static final String PROVISIONING = "22222222-2222-7222-8222-222222222222";

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  ProvisioningRun(RecordingBilling billing) {
    var worker = temporal.newWorker("billing");
    worker.registerWorkflowImplementationTypes(ProvisioningWorkflowImpl.class);
    worker.registerActivitiesImplementations(billing);
    temporal.start();
  }

  void toItsEnd() {
    temporal
        .getWorkflowClient()
        .newWorkflowStub(
            ProvisioningWorkflow.class,
            WorkflowOptions.newBuilder()
                .setTaskQueue("billing")
                .setWorkflowId(PROVISIONING)
                .setWorkflowIdReusePolicy(
                    WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .build())
        .run(TENANT, PROVISIONING);
  }

  String history() {
    WorkflowClient client = temporal.getWorkflowClient();
    return client.fetchHistory(PROVISIONING).toJson(true);
  }

  @Override
  public void close() {
    temporal.close();
  }
}
