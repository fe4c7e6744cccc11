package com.operanttechnologies.billing;

import com.operanttechnologies.billing.Accounts.OpenAccount;
import com.operanttechnologies.billing.Invoices.Issued;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.QuoteBilling.Price;
import com.operanttechnologies.billing.QuoteBilling.ShortBill;
import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.StepTable;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes down what a step has done, once, with its entry in the quote's story. */
@Component
class ProvisioningRecord {
  /** Longer than the pause before a next try: whoever died over it is replaced after that. */
  private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final StepTable steps;
  private final ProvisioningEnd end;
  private final Timeline timeline;
  private final DueRows due;
  private final Prepayments prepayments;

  ProvisioningRecord(
      Tenants tenants,
      ProvisioningTable provisionings,
      StepTable steps,
      ProvisioningEnd end,
      Timeline timeline,
      DueRows due,
      Prepayments prepayments) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.steps = steps;
    this.end = end;
    this.timeline = timeline;
    this.due = due;
    this.prepayments = prepayments;
  }

  /** What the engine calls the account of this attempt. */
  String account(Saga saga) {
    return tenants.as(saga.tenant(), () -> steps.account(saga.row()).ref());
  }

  /** Those of this interval that this attempt has not started yet. */
  List<Series> toStart(Saga saga, Interval interval) {
    Set<BillingPart> made = tenants.as(saga.tenant(), () -> steps.made(saga.row()));
    return saga.series(interval).stream()
        .filter(series -> !made.contains(BillingPart.of(series)))
        .toList();
  }

  void opened(Saga saga, OpenAccount account) {
    boolean isNew = account.origin().equals(saga.row().id());
    whileItRuns(
        saga,
        () -> {
          if (steps.add(saga.row(), BillingPart.ACCOUNT, "open", account) && isNew) {
            tell(saga, "account_opened", Map.of("account", account.ref()));
          }
        });
  }

  void started(Saga saga, BillingPart part, String ref, Subscriptions.Order order) {
    String interval = order.interval().code();
    var subscription =
        new Subscription(
            ref,
            interval,
            order.currency(),
            order.totals(),
            order.dates().startsOn(),
            "active",
            order.dates().trialEndsOn(),
            order.dates().endsOn(),
            order.dates().renewsOn(),
            order.steps().stream().map(step -> new Price(step.on(), step.totals())).toList(),
            ShortBill.billed(order.shortOne()));
    whileItRuns(
        saga,
        () -> {
          if (steps.add(saga.row(), part, "active", subscription)) {
            tell(saga, "subscription_started", Map.of("subscription", ref, "interval", interval));
          }
        });
  }

  void issued(Saga saga, Issued issued, InvoiceDraft draft) {
    var invoice =
        new Invoice(
            issued.ref(),
            issued.number(),
            issued.currency(),
            issued.totals(),
            draft.lines(),
            draft.taxes(),
            Instant.now(),
            "open");
    whileItRuns(
        saga,
        () -> {
          if (steps.add(saga.row(), BillingPart.INVOICE, "open", invoice)) {
            tell(saga, "invoice_issued", Map.of("invoice", issued.number()));
          }
        });
  }

  /**
   * Compares what is billed with what was accepted.
   *
   * @throws BillingRefused if they differ: a wrong bill must not stand
   */
  void reconciled(Saga saga, Issued issued) {
    boolean equal =
        issued.currency().equals(saga.accepted().currency())
            && issued.totals().gross().compareTo(saga.accepted().accepted()) == 0;
    whileItRuns(
        saga,
        () -> {
          provisionings.reconciled(
              saga.row().id(),
              saga.accepted().accepted(),
              issued.totals().gross(),
              saga.accepted().currency(),
              equal);
          if (equal) {
            tell(saga, "reconciled", Map.of("invoice", issued.number()));
            end.done(saga.row());
          }
        });
    if (!equal) {
      throw new BillingRefused(
          "Invoice %s bills %s %s, but %s %s was accepted."
              .formatted(
                  issued.number(),
                  issued.currency(),
                  issued.totals().gross().toPlainString(),
                  saga.accepted().currency(),
                  saga.accepted().accepted().toPlainString()));
    }
  }

  /** Everything begins later: there is no invoice, and nothing was to be paid. */
  void nothingDue(Saga saga) {
    BigDecimal accepted = saga.accepted().accepted();
    whileItRuns(
        saga,
        () -> {
          provisionings.reconciled(
              saga.row().id(), accepted, BigDecimal.ZERO, saga.accepted().currency(), true);
          tell(saga, "reconciled", Map.of());
          end.done(saga.row());
        });
  }

  /** What was paid on acceptance and is not set off yet. */
  Optional<Prepayment> paid(Saga saga) {
    return tenants.as(saga.tenant(), () -> prepayments.waiting(saga.row().version()));
  }

  void setOff(Saga saga, Prepayment payment, BigDecimal left) {
    tenants.run(saga.tenant(), () -> prepayments.setOff(saga.row(), payment, left));
  }

  void notSetOff(Saga saga, Prepayment payment, String reason) {
    tenants.run(
        saga.tenant(),
        () -> prepayments.refused(saga.row(), payment, reason, saga.accepted().owner()));
  }

  void notPaidAnyMore(Saga saga) {
    tenants.run(
        saga.tenant(), () -> prepayments.takenBack(saga.row().version(), saga.row().undone()));
  }

  void undone(Saga saga, BillingPart part, String state) {
    tenants.run(saga.tenant(), () -> steps.setState(saga.row(), part, state));
  }

  void says(Saga saga, String error) {
    tenants.run(saga.tenant(), () -> provisionings.say(saga.row().id(), error));
  }

  void alsoSays(Saga saga, String error) {
    tenants.run(saga.tenant(), () -> provisionings.alsoSay(saga.row().id(), error));
  }

  void waitsFor(Saga saga, String trouble) {
    says(saga, trouble);
    stillThere(saga);
  }

  /** Somebody is at it, so the row is not overdue. */
  void stillThere(Saga saga) {
    Instant next = Instant.now().plus(NEXT_LOOK);
    tenants.run(saga.tenant(), () -> due.postpone(ProcessKind.PROVISIONING, saga.row().id(), next));
  }

  private void whileItRuns(Saga saga, Runnable work) {
    tenants.run(
        saga.tenant(),
        () -> {
          if (provisionings.lockRunning(saga.row().id(), saga.row().attempt())) {
            work.run();
          }
        });
  }

  private void tell(Saga saga, String kind, Map<String, ?> detail) {
    timeline.add(saga.row().quote(), kind, Actor.PRODUCT, detail);
  }
}
