package com.operanttechnologies.billing;

import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.process.ProcessActivities;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The steps of a saga: read the row, ask the engine under the step's key, record the answer. The
 * engine is asked outside any transaction.
 */
@Component
class ProvisioningSteps implements ProvisioningActivities, ProcessActivities {
  private final Sagas sagas;
  private final BillingEngines engines;
  private final ProvisioningRecord record;

  ProvisioningSteps(Sagas sagas, BillingEngines engines, ProvisioningRecord record) {
    this.sagas = sagas;
    this.engines = engines;
    this.record = record;
  }

  @Override
  public void openAccount(String tenant, String provisioning) {
    forward(tenant, provisioning, this::open);
  }

  @Override
  public void startSubscription(String tenant, String provisioning, String interval) {
    forward(tenant, provisioning, saga -> start(saga, Interval.ofCode(interval)));
  }

  @Override
  public void issueInvoice(String tenant, String provisioning) {
    forward(tenant, provisioning, this::issue);
  }

  @Override
  public void reconcile(String tenant, String provisioning) {
    forward(tenant, provisioning, this::compare);
  }

  private void open(Saga saga) {
    record.opened(
        saga,
        engine(saga)
            .accounts()
            .open(
                saga.tenant(),
                saga.key(BillingPart.ACCOUNT),
                saga.row().id(),
                saga.accepted().customer()));
  }

  /** One at a time: a subscription that is refused stops those after it. */
  private void start(Saga saga, Interval interval) {
    for (Series series : record.toStart(saga, interval)) {
      BillingPart part = BillingPart.of(series);
      Subscriptions.Order order = saga.subscription(record.account(saga), series);
      String ref = engine(saga).subscriptions().start(saga.tenant(), saga.key(part), order);
      record.started(saga, part, ref, order);
    }
  }

  private void issue(Saga saga) {
    Invoices.Order order = saga.invoice(record.account(saga));
    record.issued(
        saga,
        engine(saga).invoices().issue(saga.tenant(), saga.key(BillingPart.INVOICE), order),
        order.draft());
  }

  private void compare(Saga saga) {
    if (saga.isAnythingDue()) {
      record.reconciled(
          saga, engine(saga).invoices().find(saga.tenant(), saga.key(BillingPart.INVOICE)));
    } else {
      record.nothingDue(saga);
    }
  }

  @Override
  public void setOff(String tenant, String provisioning) {
    sagas
        .in(ProvisioningState.RUNNING, tenant, provisioning)
        .or(() -> sagas.in(ProvisioningState.DONE, tenant, provisioning))
        .ifPresent(saga ->
            record.paid(saga).ifPresent(payment -> telling(saga, _ -> setOff(saga, payment))));
  }

  /** The bill stands, whether the engine takes the payment or not. */
  private void setOff(Saga saga, Prepayment payment) {
    try {
      Invoices invoices = engine(saga).invoices();
      record.setOff(
          saga, payment, invoices.setOff(saga.tenant(), saga.key(BillingPart.INVOICE), payment));
    } catch (BillingRefused refused) {
      record.notSetOff(saga, payment, refused.reason());
    }
  }

  private BillingEngine engine(Saga saga) {
    return engines.of(saga.tenant(), saga.row().engine());
  }

  private void forward(String tenant, String provisioning, Consumer<Saga> step) {
    sagas
        .in(ProvisioningState.RUNNING, tenant, provisioning)
        .ifPresent(saga -> telling(saga, step));
  }

  /** People see in the row what Temporal sees in the failure. */
  private void telling(Saga saga, Consumer<Saga> step) {
    try {
      step.accept(saga);
    } catch (BillingRefused refused) {
      record.says(saga, refused.reason());
      throw refused;
    } catch (BillingUnavailable unavailable) {
      record.waitsFor(saga, String.valueOf(unavailable.getMessage()));
      throw unavailable;
    }
  }

  @Override
  public void voidInvoice(String tenant, String provisioning) {
    backward(tenant, provisioning, this::annul);
  }

  @Override
  public void cancelSubscription(String tenant, String provisioning, String interval) {
    backward(
        tenant,
        provisioning,
        saga -> saga.series(Interval.ofCode(interval)).forEach(series -> cancel(saga, series)));
  }

  @Override
  public void closeAccount(String tenant, String provisioning) {
    backward(tenant, provisioning, this::close);
  }

  private void annul(Saga saga) {
    engine(saga).invoices().cancel(saga.tenant(), saga.key(BillingPart.INVOICE));
    record.undone(saga, BillingPart.INVOICE, "void");
    record.notPaidAnyMore(saga);
  }

  /** One that cannot be taken back does not keep the others. */
  private void cancel(Saga saga, Series series) {
    BillingPart part = BillingPart.of(series);
    tellingOnly(
        saga,
        _ -> {
          engine(saga).subscriptions().cancel(saga.tenant(), saga.key(part));
          record.undone(saga, part, "cancelled");
        });
  }

  private void close(Saga saga) {
    if (engine(saga)
        .accounts()
        .close(saga.tenant(), saga.key(BillingPart.ACCOUNT), saga.row().id())) {
      record.undone(saga, BillingPart.ACCOUNT, "closed");
    }
  }

  private void backward(String tenant, String provisioning, Consumer<Saga> step) {
    sagas
        .in(ProvisioningState.COMPENSATING, tenant, provisioning)
        .ifPresent(saga -> tellingOnly(saga, step));
  }

  /** What cannot be taken back is told to a person, and the rest is taken back all the same. */
  private void tellingOnly(Saga saga, Consumer<Saga> step) {
    try {
      step.accept(saga);
    } catch (BillingRefused refused) {
      record.alsoSays(saga, "Something could not be taken back: " + refused.reason());
    } catch (BillingUnavailable unavailable) {
      record.stillThere(saga);
      throw unavailable;
    }
  }
}
