package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.QuoteBilling.Price;
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
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A berth from acceptance on, care that is free at first, an insurance for two years. */
@WithDatabase
class TermsBillingTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired Intents intents;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate start = today.plusDays(40);
  private final LocalDate charged = today.plusDays(14);
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    sign(
        line("1", "Mainsail", "1", "1000", "20", Interval.ONCE, false),
        line("2", "Berth", "100", Interval.MONTH, Term.PLAIN),
        line("3", "Care", "30", Interval.MONTH, new Term(null, 14, 12, true, 6)),
        line("4", "Insurance", "240", Interval.YEAR, new Term(start, 0, 2, false, null)));
  }

  private void sign(PriceLine... lines) {
    UUID bob = signedQuotes.bob(tenant, UUID.randomUUID() + "@example.com");
    signed =
        signedQuotes.sign(
            tenant, bob, new PriceRequest("EUR", List.of(lines), null, null, Set.of()));
    provisioning = runs.row(signed);
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  @Test
  void theFirstInvoiceHasOnlyWhatIsDueAtTheBeginning() {
    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().invoices().getFirst().lines())
        .extracting(InvoiceLine::description)
        .containsExactly("Mainsail", "Berth");
    assertThat(billing().reconciliation())
        .extracting("billed", "equal")
        .containsExactly(new BigDecimal("1320.00"), true);
  }

  @Test
  void eachTermIsASubscriptionWithItsDays() {
    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().subscriptions())
        .extracting(
            Subscription::interval,
            each -> each.totals().gross().toPlainString(),
            Subscription::startsOn,
            Subscription::trialEndsOn,
            Subscription::endsOn,
            Subscription::renewsOn)
        .containsExactly(
            tuple("month", "120.00", today, null, null, null),
            tuple("month", "36.00", today, charged, null, charged.plusMonths(12)),
            tuple("year", "288.00", start, null, start.plusYears(2), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aWorkerThatDiesAfterAnEffectStartsNothingTwice(int call) {
    runs.run(tenant, provisioning, FaultyEngine.dyingAfter(call, new AtomicInteger(), builtIn));

    assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing().subscriptions()).hasSize(3);
  }

  @Test
  void aRefusalTakesAllOfThemBack() {
    runs.run(tenant, provisioning, FaultyEngine.refusing("Invoices.issue", "No.", builtIn));

    assertThat(billing().subscriptions())
        .extracting(Subscription::state)
        .containsExactly("cancelled", "cancelled", "cancelled");
  }

  @Test
  void whereEverythingBeginsLaterThereIsNoInvoiceAndNothingDiffers() {
    sign(line("1", "Care", "30", Interval.MONTH, new Term(null, 14, null, false, null)));

    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing().invoices()).isEmpty();
    assertThat(billing().reconciliation()).extracting("equal").isEqualTo(true);
  }

  @Test
  void aSharedServiceGetsTheDaysAndNothingNewWithoutATerm() throws IOException {
    try (var service = new FakeBillingService()) {
      runs.run(tenant, provisioning, http(service.url()));

      List<JsonNode> asked = service.all("subscriptions");
      assertThat(asked)
          .extracting(each -> each.get("key").asString())
          .containsExactly(
              signed.version() + ".month",
              signed.version() + ".month-2",
              signed.version() + ".year");
      assertThat(asked.getFirst().has("term")).isFalse();
      JsonNode care = asked.get(1).get("term");
      assertThat(care.get("trialEndsOn").asString()).isEqualTo(charged.toString());
      assertThat(care.get("billsFrom").asString()).isEqualTo(charged.toString());
      assertThat(care.get("renewsOn").asString()).isEqualTo(charged.plusMonths(12).toString());
      assertThat(care.get("minimumPeriods").asInt()).isEqualTo(6);
      assertThat(asked.get(2).get("term").get("endsOn").asString())
          .isEqualTo(start.plusYears(2).toString());
    }
  }

  private void signARamp() {
    Term ramp = new Term(null, 0, 12, false, null);
    List<RampStep> steps =
        List.of(new RampStep(7, new BigDecimal("20")), new RampStep(10, new BigDecimal("30")));
    sign(line("1", "Care", "10", Interval.MONTH, ramp.with(steps)));
  }

  @Test
  void aRampIsKeptWithTheDayOfEachPriceAndTheFirstIsBilled() {
    signARamp();

    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().subscriptions().getFirst().steps())
        .extracting(Price::from, price -> price.totals().gross().toPlainString())
        .containsExactly(tuple(today.plusMonths(6), "24.00"), tuple(today.plusMonths(9), "36.00"));
    assertThat(prices()).containsExactly("7: 24.00", "10: 36.00");
    assertThat(billing().reconciliation())
        .extracting("billed", "equal")
        .containsExactly(new BigDecimal("12.00"), true);
  }

  private List<String> prices() {
    String kept =
        "select from_period || ': ' || gross from billing_subscription_price order by bills_from";
    return tenants.as(tenant, () -> tenants.sql(kept).query(String.class).list());
  }

  @Test
  void aSharedServiceGetsEachPriceOfARampWithItsLines() throws IOException {
    signARamp();

    try (var service = new FakeBillingService()) {
      runs.run(tenant, provisioning, http(service.url()));

      JsonNode ramp = service.all("subscriptions").getFirst().at("/term/ramp");
      assertThat(ramp).hasSize(2);
      assertThat(ramp.at("/0/fromPeriod").asInt()).isEqualTo(7);
      assertThat(ramp.at("/0/from").asString()).isEqualTo(today.plusMonths(6).toString());
      assertThat(ramp.at("/0/totals/gross").asString()).isEqualTo("24.00");
      assertThat(ramp.at("/1/lines/0/unitPrice").asString()).isEqualTo("30");
    }
  }

  private static BillingEngine http(URI url) {
    return HttpEngine.of(
        new BillingSettings(
            Mode.HTTP, url, FakeBillingService.SECRET, URI.create("https://stripe.invalid")));
  }

  @Test
  void stripeGetsTrialAnchorAndEnd() throws IOException {
    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(stripe.ledger().all("subscriptions"))
          .extracting(
              made -> made.get("anchor").asLong(),
              made -> made.get("trialEnd").asLong(),
              made -> made.get("cancelAt").asLong())
          .containsExactly(
              tuple(second(today.plusMonths(1)), 0L, 0L),
              tuple(0L, second(charged), 0L),
              tuple(0L, second(start), second(start.plusYears(2))));
    }
  }

  private BillingEngine engine(FakeStripe stripe) {
    return StripeEngine.of(
        new StripeApi(stripe.url(), FakeStripe.KEY), intents, new StripeTerms(ZoneOffset.UTC, 14));
  }

  private static long second(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
