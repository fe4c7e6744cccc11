package com.operanttechnologies.billing.prepayment;

import com.operanttechnologies.billing.Provisioning;
import com.operanttechnologies.billing.ProvisioningState;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.TaskTable;
import com.operanttechnologies.billing.prepayment.Prepayment.State;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.process.jdbc.Outbox;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of what was paid on acceptance; inside the tenant's transaction. The invoice stays
 * what was signed: a payment lowers what is still due of it, never what it bills.
 */
@Component
public class Prepayments {
  private static final String TASK = "deposit_not_set_off";

  private final Tenants tenants;
  private final PrepaymentTable table;
  private final ProvisioningTable provisionings;
  private final TaskTable tasks;
  private final Timeline timeline;
  private final DueRows due;
  private final Outbox outbox;

  Prepayments(
      Tenants tenants,
      PrepaymentTable table,
      ProvisioningTable provisionings,
      TaskTable tasks,
      Timeline timeline,
      DueRows due,
      Outbox outbox) {
    this.tenants = tenants;
    this.table = table;
    this.provisionings = provisionings;
    this.tasks = tasks;
    this.timeline = timeline;
    this.due = due;
    this.outbox = outbox;
  }

  /** Something was paid: it is set off as soon as there is an invoice, once however often told. */
  public void received(Prepayment payment) {
    if (table.insert(payment)) {
      wake(payment.version());
    }
  }

  /** A process that has ended begins again; one that failed finds it when it is retried. */
  private void wake(UUID version) {
    provisionings
        .findByVersion(version)
        .flatMap(provisionings::find)
        .filter(row -> !row.undone())
        .filter(row -> row.state() != ProvisioningState.FAILED)
        .ifPresent(row -> {
          due.set(ProcessKind.PROVISIONING, row.id(), Instant.now());
          outbox.changed(ProcessKind.PROVISIONING, row.id());
        });
  }

  /** What has to be set off now. */
  public Optional<Prepayment> waiting(UUID version) {
    return table.ofVersion(version).filter(payment -> payment.state() == State.WAITING);
  }

  public Optional<Prepayment> ofVersion(UUID version) {
    return table.ofVersion(version);
  }

  /** All of a quote, the newest first. */
  public List<Prepayment> of(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> table.ofQuote(quote));
  }

  /**
   * The engine has set it off.
   *
   * @param left what the engine says is still to be paid
   */
  public void setOff(Provisioning row, Prepayment payment, BigDecimal left) {
    if (table.setOff(payment.payment(), left)) {
      IsoCurrency currency = IsoCurrency.of(payment.currency());
      timeline.add(
          row.quote(),
          "deposit_set_off",
          Actor.PRODUCT,
          Map.of(
              "amount",
              currency.text(payment.amount()),
              "due",
              currency.text(left),
              "currency",
              payment.currency()));
    }
    ended(row);
  }

  /** The engine will not: billing stands all the same, and the owner gets a task. */
  public void refused(Provisioning row, Prepayment payment, String reason, @Nullable UUID owner) {
    if (table.refuse(payment.payment(), reason)) {
      timeline.add(row.quote(), "deposit_not_set_off", Actor.PRODUCT, Map.of("reason", reason));
      tasks.add(TASK, owner, row, reason);
    }
    ended(row);
  }

  private void ended(Provisioning row) {
    if (row.state() == ProvisioningState.DONE) {
      due.clear(ProcessKind.PROVISIONING, row.id());
    }
  }

  /** The invoice was taken back, and with it what was set off; a Retry sets it off anew. */
  public void takenBack(UUID version, boolean undone) {
    Optional<Prepayment> payment = table.ofVersion(version);
    if (table.takeBack(version, undone ? State.RETURNED : State.WAITING)) {
      provisionings.findByVersion(version).ifPresent(row -> tasks.done(TASK, row));
      if (undone) {
        payment.ifPresent(this::tellToPayBack);
      }
    }
  }

  private void tellToPayBack(Prepayment payment) {
    timeline.add(
        payment.quote(),
        "deposit_to_be_paid_back",
        Actor.PRODUCT,
        Map.of(
            "amount",
            IsoCurrency.of(payment.currency()).text(payment.amount()),
            "currency",
            payment.currency()));
  }

  /** A member lets the engine try once more; false unless it was refused, and nothing happens. */
  public boolean tryAgain(UUID tenant, UUID quote, Actor actor) {
    return tenants.as(
        tenant,
        () -> {
          Optional<Prepayment> again = decided(quote, State.WAITING, "deposit_tried_again", actor);
          again.ifPresent(payment -> wake(payment.version()));
          return again.isPresent();
        });
  }

  /** A member has deducted it by hand; false unless it was refused, and nothing happens. */
  public boolean deductedByHand(UUID tenant, UUID quote, Actor actor) {
    return tenants.as(
        tenant, () -> decided(quote, State.BY_HAND, "deposit_deducted", actor).isPresent());
  }

  private Optional<Prepayment> decided(UUID quote, State state, String kind, Actor actor) {
    Optional<Prepayment> payment = table.decide(quote, state);
    payment.ifPresent(one -> {
      timeline.add(quote, kind, actor);
      provisionings.findByVersion(one.version()).ifPresent(row -> tasks.done(TASK, row));
    });
    return payment;
  }
}
