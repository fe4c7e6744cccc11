package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.FaultyEngine;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of billing when an acceptance is undone. */
@WithoutProcesses
class TakingBackTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired Provisionings provisionings;
  @Autowired ProvisioningTable table;
  @Autowired Intents intents;
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

  @Test
  void atStripeTheInvoiceIsVoidAndTheSubscriptionsAreCancelled() throws IOException {
    try (FakeStripe stripe = new FakeStripe()) {
      var api = new StripeApi(stripe.url(), FakeStripe.KEY);
      var engine = StripeEngine.of(api, intents, new StripeTerms(ZoneOffset.UTC, 14));
      runs.drive(tenant, provisioning, engine);

      takeBack();
      runs.drive(tenant, provisioning, engine);

      assertThat(billing().state()).isEqualTo(ProvisioningState.UNDONE);
      assertThat(stripe.ledger().all("invoices"))
          .extracting(one -> one.get("status").asString())
          .containsExactly("void");
      assertThat(stripe.ledger().all("subscriptions"))
          .extracting(one -> one.get("status").asString())
          .containsOnly("canceled");
    }
  }

  private long count(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
  }
}
