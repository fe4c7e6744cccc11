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

  /** The same at once, without a process: for the many ways in which a line can break. */
  void drive(UUID tenant, UUID provisioning, BillingEngine engine) {
    var steps = new ProvisioningSteps(sagas, (_, _) -> engine, record);
    String of = tenant.toString();
    String row = provisioning.toString();
    ProvisioningStep next = progress.nextStep(of, row);
    for (int tries = 0; next != ProvisioningStep.END && tries < 60; tries++) {
      try {
        take(steps, next, of, row);
      } catch (BillingUnavailable again) {
        continue;
      } catch (BillingRefused refused) {
        progress.beginUndo(of, row);
      }
      next = progress.nextStep(of, row);
    }
  }

  private void take(ProvisioningSteps steps, ProvisioningStep step, String tenant, String row) {
    switch (step) {
      case OPEN_ACCOUNT -> steps.openAccount(tenant, row);
      case START_MONTHLY -> steps.startSubscription(tenant, row, "month");
      case START_QUARTERLY -> steps.startSubscription(tenant, row, "quarter");
      case START_YEARLY -> steps.startSubscription(tenant, row, "year");
      case ISSUE_INVOICE -> steps.issueInvoice(tenant, row);
      case RECONCILE -> steps.reconcile(tenant, row);
      case UNDO -> {
        steps.voidInvoice(tenant, row);
        steps.cancelSubscription(tenant, row, "year");
        steps.cancelSubscription(tenant, row, "quarter");
        steps.cancelSubscription(tenant, row, "month");
        steps.closeAccount(tenant, row);
        progress.reportFailure(tenant, row);
      }
      case SET_OFF -> steps.setOff(tenant, row);
      case END -> {}
    }
  }
}
