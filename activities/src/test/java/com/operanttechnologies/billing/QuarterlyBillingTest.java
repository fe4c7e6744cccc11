package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.FaultyEngine;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.BillingSettings.Mode;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bob has the rig inspected every quarter. */
@WithDatabase
class QuarterlyBillingTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired Intents intents;

  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed =
        signedQuotes.sign(
            tenant,
            signedQuotes.bob(tenant, "bob@example.com"),
            new PriceRequest(
                "EUR",
                List.of(
                    line("1", "Mainsail", "1", "1999.99", "20", Interval.ONCE, false),
                    line("2", "Inspection", "1", "149.95", "20", Interval.QUARTER, false)),
                null,
                null,
                Set.of()));
    provisioning = runs.row(signed);
  }

  @Test
  void aQuarterIsBilledAndItsFirstOneStandsOnTheFirstInvoice() {
    runs.run(tenant, provisioning, builtIn);

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.subscriptions())
        .extracting(Subscription::interval, Subscription::totals)
        .containsExactly(tuple("quarter", signed.priced().quarter().sum()));
    assertThat(billing.invoices().getFirst().totals()).isEqualTo(signed.priced().dueFirst().sum());
    assertThat(billing.reconciliation()).extracting("equal").isEqualTo(true);
  }

  @Test
  void aRefusalTakesTheQuarterBack() {
    runs.run(tenant, provisioning, FaultyEngine.refusing("Invoices.issue", "No.", builtIn));

    assertThat(overview.of(tenant, signed.quote()).subscriptions())
        .extracting(Subscription::state)
        .containsExactly("cancelled");
  }

  @Test
  void aSharedServiceIsAskedForAQuarterUnderAKeyOfItsOwn() throws IOException {
    try (var service = new FakeBillingService()) {
      runs.run(
          tenant,
          provisioning,
          HttpEngine.of(
              new BillingSettings(
                  Mode.HTTP,
                  service.url(),
                  FakeBillingService.SECRET,
                  URI.create("https://stripe.invalid"))));

      assertThat(service.all("subscriptions"))
          .extracting(
              asked -> asked.get("key").asString(), asked -> asked.get("interval").asString())
          .containsExactly(tuple(signed.version() + ".quarter", "quarter"));
    }
  }

  @Test
  void atStripeAQuarterIsThreeMonths() throws IOException {
    try (var stripe = new FakeStripe()) {
      runs.drive(
          tenant,
          provisioning,
          StripeEngine.of(
              new StripeApi(stripe.url(), FakeStripe.KEY),
              intents,
              new StripeTerms(ZoneOffset.UTC, 14)));

      Instant second =
          LocalDate.now(ZoneOffset.UTC).plusMonths(3).atStartOfDay(ZoneOffset.UTC).toInstant();
      assertThat(stripe.ledger().all("subscriptions"))
          .extracting(
              made -> made.get("interval").asString(),
              made -> made.get("every").asString(),
              made -> made.get("anchor").asLong())
          .containsExactly(tuple("month", "3", second.getEpochSecond()));
    }
  }
}
