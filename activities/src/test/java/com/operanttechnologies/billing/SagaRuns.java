package com.operanttechnologies.billing;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.tenant.Tenants;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs provisionings on the real rows with skipped time, and with the engine that a test gives. */
@Component
class SagaRuns {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final ProvisioningProgress progress;
  private final ProvisioningRecord record;
  private final Sagas sagas;

  SagaRuns(
      Tenants tenants,
      ProvisioningTable provisionings,
      ProvisioningProgress progress,
      ProvisioningRecord record,
      Sagas sagas) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.progress = progress;
    this.record = record;
    this.sagas = sagas;
  }

  /** A row that no process of the product has been told of. */
  UUID row(Signed signed) {
    return tenants.as(
        signed.tenant(),
        () -> provisionings.insert(signed.quote(), signed.version()).orElseThrow());
  }

  /** Runs it from what its row says to its end. */
  void run(UUID tenant, UUID provisioning, BillingEngine engine) {
    try (var temporal = TestWorkflowEnvironment.newInstance()) {
      var worker = temporal.newWorker("billing");
      worker.registerWorkflowImplementationTypes(ProvisioningWorkflowImpl.class);
      worker.registerActivitiesImplementations(
          progress, new ProvisioningSteps(sagas, (_, _) -> engine, record));
      temporal.start();
      temporal
          .getWorkflowClient()
          .newWorkflowStub(
              ProvisioningWorkflow.class,
              WorkflowOptions.newBuilder().setTaskQueue("billing").build())
          .run(tenant.toString(), provisioning.toString());
    }
  }
}
