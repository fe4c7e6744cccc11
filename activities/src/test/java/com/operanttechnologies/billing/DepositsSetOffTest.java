package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.FaultyEngine;
import com.operanttechnologies.billing.prepayment.PrepaidBills;
import com.operanttechnologies.billing.prepayment.Prepayment.State;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.billing.reconciliation.Reconciliations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The built-in invoice stays what was signed; what Bob paid on acceptance lowers what is due. */
@WithoutProcesses
class DepositsSetOffTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingEngine engine;
  @Autowired BillingOverview overview;
  @Autowired PrepaidBills bills;
  @Autowired Prepayments prepayments;
  @Autowired Provisionings provisionings;
  @Autowired ProvisioningRetry retry;
  @Autowired Reconciliations reconciliations;
  @Autowired Timeline timeline;

  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  private void run() {
    run(engine);
  }

  private void run(BillingEngine by) {
    runs.run(tenant, provisioning, by);
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  private BigDecimal dueOf(int invoice) {
    return billing().due(billing().invoices().get(invoice));
  }

  private List<String> story() {
    return tenants.as(tenant, () -> timeline.of(signed.quote())).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  private long count(String what) {
    return tenants.as(
        tenant, () -> tenants.sql("select count(*) from " + what).query(Long.class).single());
  }

  private BillingEngine refusing() {
    return FaultyEngine.refusing("Invoices.setOff", "Bob has paid it all.", engine);
  }

  @Test
  void aDepositThatIsPaidAfterTheInvoiceIsSetOff() {
    run();
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");

    run();

    Invoice invoice = billing().invoices().getFirst();
    assertThat(invoice.totals()).isEqualTo(signed.priced().dueFirst().sum());
    assertThat(billing().paid(invoice)).isEqualTo(PrepaidBills.DEPOSIT);
    assertThat(billing().due(invoice)).isEqualTo(PrepaidBills.left(signed.priced()));
    assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
    assertThat(story()).containsOnlyOnce("deposit_set_off", "invoice_issued", "reconciled");
    assertThat(count("due where kind = 'provisioning' and subject_id = '" + provisioning + "'"))
        .isZero();
  }

  @Test
  void aDepositThatIsPaidBeforeTheInvoiceIsSetOffToo() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");

    run();

    assertThat(dueOf(0)).isEqualTo(PrepaidBills.left(signed.priced()));
    assertThat(billing().reconciliation()).extracting("equal").isEqualTo(true);
    assertThat(story()).containsSubsequence("invoice_issued", "deposit_set_off", "reconciled");
  }

  @Test
  void aWorkerThatDiesAfterSettingItOffDoesItOnce() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");

    run(FaultyEngine.dyingAfter(5, new AtomicInteger(), engine));

    assertThat(dueOf(0)).isEqualTo(PrepaidBills.left(signed.priced()));
    assertThat(count("billing_invoice_payment")).isOne();
  }

  @Test
  void acceptedStaysBilledAndTheReconciliationExplainsTheDeposit() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    run();

    assertThat(reconciliations.find(tenant, false, null, 10).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.equal()).isTrue();
          assertThat(row.difference()).isEqualByComparingTo("0");
          assertThat(row.prepaid().amount()).isEqualTo(PrepaidBills.DEPOSIT);
          assertThat(row.prepaid().due()).isEqualTo(PrepaidBills.left(signed.priced()));
        });
  }

  @Test
  void anUndoneAcceptanceTakesTheSetOffBackAndSaysThatItIsToBePaidBack() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    run();

    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
    run();

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(dueOf(0)).isEqualByComparingTo("0");
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.RETURNED);
    assertThat(count("billing_invoice_payment")).isZero();
    assertThat(story()).containsOnlyOnce("deposit_to_be_paid_back");
  }

  @Test
  void whatWasPaidBeforeAnythingWasBilledIsToBePaidBackToo() {
    Signed other = signedQuotes.sails(acme.sails());
    bills.paid(other.tenant(), other.quote(), other.version(), "test/1");

    tenants.run(other.tenant(), () -> provisionings.takeBack(other.version()));

    assertThat(bills.of(other.tenant(), other.quote()).state()).isEqualTo(State.RETURNED);
  }

  @Test
  void aRetrySetsItOffAgainstTheNewInvoice() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    run(FaultyEngine.refusing("Invoices.find", "Lost.", engine));
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.WAITING);

    retry.retry(tenant, provisioning, Actor.PRODUCT);
    run();

    assertThat(dueOf(0)).isEqualByComparingTo("0");
    assertThat(dueOf(1)).isEqualTo(PrepaidBills.left(signed.priced()));
    assertThat(count("billing_invoice_payment")).isOne();
  }

  @Test
  void aRefusalLeavesTheBillStandingAndATaskForTheOwner() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");

    run(refusing());

    assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
    assertThat(dueOf(0)).isEqualTo(signed.priced().dueFirst().sum().gross());
    assertThat(bills.of(tenant, signed.quote()).reason()).isEqualTo("Bob has paid it all.");
    assertThat(count("task where kind = 'deposit_not_set_off' and done_at is null")).isOne();
  }

  @Test
  void aMemberLetsItBeTriedAgain() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    run(refusing());

    prepayments.tryAgain(tenant, signed.quote(), Actor.member(signed.ada()));
    run();

    assertThat(dueOf(0)).isEqualTo(PrepaidBills.left(signed.priced()));
    assertThat(count("task where done_at is null")).isZero();
  }

  @Test
  void aMemberSaysThatItWasDeductedByHand() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    run(refusing());

    prepayments.deductedByHand(tenant, signed.quote(), Actor.member(signed.ada()));
    prepayments.tryAgain(tenant, signed.quote(), Actor.member(signed.ada()));

    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.BY_HAND);
    assertThat(count("task where done_at is null")).isZero();
  }

  @Test
  void moreThanTheInvoiceBillsIsRefused() {
    bills.paid(tenant, signed.quote(), signed.version(), "test/1");
    tenants.run(
        tenant, () -> tenants.sql("update billing_prepayment set amount = 1000000").update());

    run();

    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.REFUSED);
    assertThat(count("billing_invoice_payment")).isZero();
  }
}
