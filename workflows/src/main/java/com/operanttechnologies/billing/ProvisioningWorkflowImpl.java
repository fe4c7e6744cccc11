package com.operanttechnologies.billing;

import com.operanttechnologies.process.Patience;
import com.operanttechnologies.process.RowWait;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;

/**
 * The saga: asks the row what is next, does it; what was made is taken back when one is refused.
 */
public class ProvisioningWorkflowImpl implements ProvisioningWorkflow {
  private final ProvisioningRows rows =
      Workflow.newLocalActivityStub(ProvisioningRows.class, Patience.forRows());
  private final ProvisioningActivities billing =
      Workflow.newActivityStub(
          ProvisioningActivities.class, Patience.forWorkUnless(BillingRefused.class));
  private final RowWait row = new RowWait();

  @Override
  public void run(String tenant, String provisioning) {
    ProvisioningStep next = read(tenant, provisioning);
    while (next != ProvisioningStep.END || row.hasChanged()) {
      take(next, tenant, provisioning);
      row.continueAsNewIfSuggested(tenant, provisioning);
      next = read(tenant, provisioning);
    }
  }

  private ProvisioningStep read(String tenant, String provisioning) {
    row.isBeingRead();
    return rows.nextStep(tenant, provisioning);
  }

  private void take(ProvisioningStep step, String tenant, String provisioning) {
    try {
      switch (step) {
        case OPEN_ACCOUNT -> billing.openAccount(tenant, provisioning);
        case START_MONTHLY -> billing.startSubscription(tenant, provisioning, "month");
        case START_QUARTERLY -> billing.startSubscription(tenant, provisioning, "quarter");
        case START_YEARLY -> billing.startSubscription(tenant, provisioning, "year");
        case ISSUE_INVOICE -> billing.issueInvoice(tenant, provisioning);
        case RECONCILE -> billing.reconcile(tenant, provisioning);
        case UNDO -> undo(tenant, provisioning);
        case SET_OFF -> billing.setOff(tenant, provisioning);
        case END -> {}
      }
    } catch (ActivityFailure failure) {
      if (!wasRefused(failure)) {
        throw failure;
      }
      rows.beginUndo(tenant, provisioning);
    }
  }

  /** Backwards, so that nothing is left standing on what is gone. */
  private void undo(String tenant, String provisioning) {
    billing.voidInvoice(tenant, provisioning);
    billing.cancelSubscription(tenant, provisioning, "year");
    if (Workflow.getVersion("quarters", Workflow.DEFAULT_VERSION, 1) == 1) {
      billing.cancelSubscription(tenant, provisioning, "quarter");
    }
    billing.cancelSubscription(tenant, provisioning, "month");
    billing.closeAccount(tenant, provisioning);
    rows.reportFailure(tenant, provisioning);
  }

  private static boolean wasRefused(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        && cause.getType().equals(BillingRefused.class.getName());
  }

  @Override
  public void changed() {
    row.change();
  }
}
