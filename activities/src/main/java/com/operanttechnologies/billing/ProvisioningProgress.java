package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.ProvisioningState.COMPENSATING;
import static com.operanttechnologies.billing.ProvisioningState.DONE;
import static com.operanttechnologies.billing.ProvisioningState.RUNNING;

import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.StepTable;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.process.ProcessActivities;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells from the rows what comes next, so that a process can start anywhere. */
@Component
class ProvisioningProgress implements ProvisioningRows, ProcessActivities {
  private final Tenants tenants;
  private final Sagas sagas;
  private final ProvisioningTable provisionings;
  private final StepTable steps;
  private final ProvisioningEnd end;
  private final Prepayments prepayments;

  ProvisioningProgress(
      Tenants tenants,
      Sagas sagas,
      ProvisioningTable provisionings,
      StepTable steps,
      ProvisioningEnd end,
      Prepayments prepayments) {
    this.tenants = tenants;
    this.sagas = sagas;
    this.provisionings = provisionings;
    this.steps = steps;
    this.end = end;
    this.prepayments = prepayments;
  }

  @Override
  public ProvisioningStep nextStep(String tenant, String provisioning) {
    return tenants.as(
        UUID.fromString(tenant),
        () ->
            sagas
                .in(RUNNING, tenant, provisioning)
                .map(this::nextStep)
                .or(() -> sagas.in(DONE, tenant, provisioning).flatMap(this::paidStep))
                .orElseGet(() -> undoOrEnd(provisioning)));
  }

  /** What was paid, before everything stood or afterwards, is set off against the invoice. */
  private Optional<ProvisioningStep> paidStep(Saga saga) {
    return prepayments
        .waiting(saga.row().version())
        .filter(_ -> steps.made(saga.row()).contains(BillingPart.INVOICE))
        .map(_ -> ProvisioningStep.SET_OFF);
  }

  private ProvisioningStep nextStep(Saga saga) {
    Set<BillingPart> made = steps.made(saga.row());
    if (!made.contains(BillingPart.ACCOUNT)) {
      return ProvisioningStep.OPEN_ACCOUNT;
    }
    for (Series series : saga.series()) {
      if (!made.contains(BillingPart.of(series))) {
        return start(series.interval());
      }
    }
    if (saga.isAnythingDue() && !made.contains(BillingPart.INVOICE)) {
      return ProvisioningStep.ISSUE_INVOICE;
    }
    return paidStep(saga).orElse(ProvisioningStep.RECONCILE);
  }

  private static ProvisioningStep start(Interval interval) {
    return switch (interval) {
      case MONTH -> ProvisioningStep.START_MONTHLY;
      case QUARTER -> ProvisioningStep.START_QUARTERLY;
      case YEAR -> ProvisioningStep.START_YEARLY;
      case ONCE -> throw new IllegalStateException("What is billed once is not started");
    };
  }

  private ProvisioningStep undoOrEnd(String provisioning) {
    return provisionings
        .find(UUID.fromString(provisioning))
        .filter(row -> row.state() == COMPENSATING)
        .map(_ -> ProvisioningStep.UNDO)
        .orElse(ProvisioningStep.END);
  }

  @Override
  public void beginUndo(String tenant, String provisioning) {
    tenants.run(
        UUID.fromString(tenant), () -> provisionings.beginUndo(UUID.fromString(provisioning)));
  }

  @Override
  public void reportFailure(String tenant, String provisioning) {
    tenants.run(
        UUID.fromString(tenant),
        () -> sagas.in(COMPENSATING, tenant, provisioning).ifPresent(this::ended));
  }

  private void ended(Saga saga) {
    if (saga.row().undone()) {
      end.undone(saga.row(), saga.accepted().owner());
    } else {
      end.failed(saga.row(), saga.accepted().owner());
    }
  }
}
