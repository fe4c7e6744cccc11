package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.choice.FaultyEngine;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class BuiltInBillingTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingEngine engine;
  @Autowired BillingOverview overview;
  @Autowired ProvisioningRetry retry;
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

  @Test
  void aSignedQuoteIsBilledToTheCent() {
    runs.run(tenant, provisioning, engine);

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing.account()).extracting("name", "state").containsExactly("Bob", "open");
    assertThat(billing.subscriptions())
        .extracting(Subscription::interval, Subscription::totals)
        .containsExactly(
            tuple("month", signed.priced().month().sum()),
            tuple("year", signed.priced().year().sum()));
    assertThat(billing.invoices())
        .extracting(Invoice::totals)
        .containsExactly(signed.priced().dueFirst().sum());
    assertThat(billing.reconciliation())
        .extracting("accepted", "billed", "currency", "equal")
        .containsExactly(gross(), gross(), "EUR", true);
  }

  @Test
  void theInvoiceShowsWhatWasChosenAndTheDiscountForEachTaxRate() {
    runs.run(tenant, provisioning, engine);

    Invoice invoice = overview.of(tenant, signed.quote()).invoices().getFirst();
    assertThat(invoice.number()).isEqualTo("INV-" + Year.now() + "-0001");
    assertThat(invoice.lines())
        .extracting(line -> line.description() + " " + line.net())
        .containsExactly(
            "Mainsail 3999.98",
            "Sailing guide 7.45",
            "Spinnaker 800.00",
            "Discount 10 % -480.00",
            "Discount 10 % -0.75",
            "Berth 149.95",
            "Discount 10 % -15.00",
            "Insurance 333.33",
            "Discount 10 % -33.33");
    assertThat(invoice.taxes()).isEqualTo(signed.priced().dueFirst().taxes());
  }

  @Test
  void theStoryTellsEachStepOnce() {
    runs.run(tenant, provisioning, FaultyEngine.dyingAfter(2, new AtomicInteger(), engine));

    assertThat(story())
        .containsExactly(
            "account_opened",
            "subscription_started",
            "subscription_started",
            "invoice_issued",
            "reconciled");
  }

  static Stream<Arguments> cuts() {
    return Cut.around(5);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aWorkerThatDiesBeforeOrAfterAnEffectMakesNothingTwice(Cut where, int call) {
    var calls = new AtomicInteger();

    runs.run(tenant, provisioning, FaultyEngine.dying(where, call, calls, engine));

    assertThat(calls).hasValue(6);
    assertThat(List.of(count("account"), count("subscription"), count("invoice")))
        .containsExactly(1L, 2L, 1L);
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
  }

  @Test
  void aRefusedInvoiceLeavesNothingStandingAndATaskForTheOwner() {
    runs.run(tenant, provisioning, FaultyEngine.refusing("Invoices.issue", "Bob owes us.", engine));

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.FAILED);
    assertThat(billing.error()).isEqualTo("Bob owes us.");
    assertThat(billing.account()).extracting("state").isEqualTo("closed");
    assertThat(billing.subscriptions())
        .extracting(Subscription::state)
        .containsExactly("cancelled", "cancelled");
    assertThat(openTasks()).containsExactly(signed.ada() + " Bob owes us.");
    assertThat(story()).endsWith("provisioning_failed");
  }

  @Test
  void anInvoiceThatBillsSomethingElseIsMadeVoid() {
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    update acceptance set totals =
                      jsonb_set(totals, '{dueFirst,gross}', to_jsonb(1.00::numeric))
                    where version_id = :version
                    """)
                .param("version", signed.version())
                .update());

    runs.run(tenant, provisioning, engine);

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.error()).endsWith("but EUR 1.00 was accepted.");
    assertThat(billing.invoices()).extracting(Invoice::state).containsExactly("void");
    assertThat(billing.reconciliation())
        .extracting("accepted", "billed", "equal")
        .containsExactly(new BigDecimal("1.00"), gross(), false);
  }

  @Test
  void retryBillsAnewAndClosesTheTask() {
    runs.run(tenant, provisioning, FaultyEngine.refusing("Invoices.find", "Lost.", engine));

    retry.retry(tenant, provisioning, Actor.member(signed.ada()));
    runs.run(tenant, provisioning, engine);

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing.account()).extracting("state").isEqualTo("open");
    assertThat(billing.invoices())
        .extracting(Invoice::state, Invoice::number)
        .containsExactly(
            tuple("void", "INV-" + Year.now() + "-0001"),
            tuple("open", "INV-" + Year.now() + "-0002"));
    assertThat(openTasks()).isEmpty();
  }

  @Test
  void onlyWhatHasFailedIsTriedAgain() {
    assertThatThrownBy(() -> retry.retry(tenant, provisioning, Actor.PRODUCT))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("failed");
  }

  @Test
  void aFailedQuoteLeavesTheAccountOpenThatAnotherQuoteUses() {
    runs.run(tenant, provisioning, engine);
    Signed second = signedQuotes.sign(tenant, signed.contact(), anything());
    UUID other = runs.row(second);

    runs.run(tenant, other, FaultyEngine.refusing("Invoices.issue", "No.", engine));

    assertThat(count("account")).isEqualTo(1);
    assertThat(overview.of(tenant, second.quote()).account()).extracting("state").isEqualTo("open");
  }

  private PriceRequest anything() {
    return new PriceRequest(
        "EUR",
        List.of(SignedQuotes.line("1", "Rope", "1", "5", "20", Interval.ONCE, false)),
        null,
        null,
        Set.of());
  }

  private BigDecimal gross() {
    return signed.priced().dueFirst().sum().gross();
  }

  private List<String> story() {
    return tenants.as(tenant, () -> timeline.of(signed.quote())).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  private List<String> openTasks() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select owner_id || ' ' || detail from task where done_at is null")
                .query(String.class)
                .list());
  }

  private long count(String thing) {
    return tenants.as(
        tenant,
        () -> tenants.sql("select count(*) from billing_" + thing).query(Long.class).single());
  }
}
