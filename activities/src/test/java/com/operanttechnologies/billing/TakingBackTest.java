package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.choice.FaultyEngine;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of billing when an acceptance is undone. */
@WithoutProcesses
class TakingBackTest {
  /** What is asked of Stripe to take the quote of these tests back. */
  private static final int AT_STRIPE = 7;

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired Provisionings provisionings;
  @Autowired ProvisioningTable table;
  @Autowired Intents intents;
  @Autowired Routing routing;
  @Autowired Tenants tenants;

  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  private void takeBack() {
    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  @Test
  void whatWasBilledIsTakenBack() {
    runs.drive(tenant, provisioning, builtIn);

    takeBack();
    runs.drive(tenant, provisioning, builtIn);

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(billing().invoices()).extracting("state").containsExactly("void");
    assertThat(billing().subscriptions()).extracting("state").containsOnly("cancelled");
    assertThat(billing().account()).extracting("state").isEqualTo("closed");
  }

  @Test
  void itsProcessTakesItBackInRealTime() {
    runs.drive(tenant, provisioning, builtIn);
    takeBack();

    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
  }

  @Test
  void aStepThatWasUnderWayIsTakenBackThoughNobodyRecordedIt() {
    BillingEngine undoneMeanwhile =
        FaultyEngine.afterEach("Invoices.issue", this::takeBack, builtIn);

    runs.drive(tenant, provisioning, undoneMeanwhile);

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(count("select count(*) from billing_invoice where state = 'open'")).isZero();
    assertThat(count("select count(*) from billing_invoice where state = 'void'")).isOne();
  }

  @Test
  void whatHasFailedHasNothingToTakeBack() {
    runs.drive(tenant, provisioning, FaultyEngine.refusing("Invoices.issue", "No.", builtIn));

    takeBack();

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(count("select count(*) from task where done_at is null")).isZero();
    assertThat(tenants.as(tenant, () -> table.restart(provisioning))).isFalse();
  }

  @Test
  void whatCannotBeTakenBackBecomesATask() {
    runs.drive(tenant, provisioning, builtIn);
    takeBack();

    runs.drive(tenant, provisioning, FaultyEngine.refusing("Invoices.cancel", "Paid.", builtIn));

    assertThat(billing().error()).isEqualTo("Something could not be taken back: Paid.");
    assertThat(count("select count(*) from task where done_at is null")).isOne();
  }

  @Test
  void takingBackTwiceIsOnce() {
    runs.drive(tenant, provisioning, builtIn);
    takeBack();
    runs.drive(tenant, provisioning, builtIn);

    takeBack();

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
  }

  static Stream<Arguments> cuts() {
    return Cut.around(4);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aWorkerThatDiesWhileTakingBackLeavesNothing(Cut where, int call) {
    runs.drive(tenant, provisioning, builtIn);
    takeBack();

    runs.run(tenant, provisioning, FaultyEngine.dying(where, call, new AtomicInteger(), builtIn));

    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(count("select count(*) from billing_invoice where state = 'open'")).isZero();
    assertThat(count("select count(*) from billing_subscription where state = 'active'")).isZero();
    assertThat(count("select count(*) from billing_account where state = 'open'")).isZero();
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aLineToAServiceThatIsCutLeavesNothing(Cut where, int call) throws IOException {
    try (FakeBillingService service = new FakeBillingService()) {
      runs.drive(tenant, provisioning, service.engine());
      takeBack();
      service.cut(where, service.calls() + call);

      runs.drive(tenant, provisioning, service.engine());

      assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
      assertThat(service.all("invoices")).isEmpty();
      assertThat(service.all("subscriptions")).isEmpty();
      assertThat(service.all("accounts")).isEmpty();
    }
  }

  @Test
  void atStripeTheInvoiceIsVoidAndTheSubscriptionsAreCancelled() throws IOException {
    try (FakeStripe stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));
      int before = stripe.calls().size();

      takeBack();
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(stripe.calls()).hasSize(before + AT_STRIPE);
      assertNothingStands(stripe);
    }
  }

  static Stream<Arguments> cutsAtStripe() {
    return Cut.around(AT_STRIPE);
  }

  @ParameterizedTest
  @MethodSource("cutsAtStripe")
  void aLineToStripeThatIsCutLeavesNothing(Cut where, int call) throws IOException {
    try (FakeStripe stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));
      takeBack();
      stripe.cut(where, stripe.calls().size() + call).forgetful();

      runs.drive(tenant, provisioning, engine(stripe));

      assertNothingStands(stripe);
    }
  }

  private void assertNothingStands(FakeStripe stripe) {
    assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(stripe.ledger().all("invoices"))
        .extracting(one -> one.get("status").asString())
        .containsExactly("void");
    assertThat(stripe.ledger().all("subscriptions"))
        .extracting(one -> one.get("status").asString())
        .containsOnly("canceled");
  }

  private BillingEngine engine(FakeStripe stripe) {
    var api = new StripeApi(stripe.url(), FakeStripe.KEY);
    return StripeEngine.of(api, intents, new StripeTerms(ZoneOffset.UTC, 14));
  }

  @Test
  void aRestartInAnOutageGoesOnWithinAMinute() throws IOException {
    UUID another = acme.sails();
    Signed care = signedQuotes.sails(another);
    UUID waiting = tenants.as(another, () -> provisionings.start(care.quote(), care.version()));
    try (FakeBillingService service = new FakeBillingService().answering(503, "accounts")) {
      runs.drive(another, waiting, service.engine());
    }

    Instant due =
        routing
            .sql("select due_at from due where subject_id = :id")
            .param("id", waiting)
            .query((row, _) -> row.getTimestamp(1).toInstant())
            .single();

    assertThat(due).isBefore(Instant.now().plusSeconds(61));
  }

  private long count(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
  }
}
