package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.golden.PublishedPrice;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Care for a year: at 10 a month, from the seventh on at 20, from the tenth on at 30. */
@WithDatabase
class RampBillingTest {
  private static final Term RAMP = lasting(12, step(7, "20"), step(10, "30"));

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired Intents intents;
  @Autowired InvoiceRows rows;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  private static Term lasting(Integer periods, RampStep... steps) {
    return new Term(null, 0, periods, false, null, List.of(steps));
  }

  private static RampStep step(int from, String price) {
    return new RampStep(from, new BigDecimal(price));
  }

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    sign(RAMP);
  }

  private void sign(Term term) {
    UUID bob = signedQuotes.bob(tenant, UUID.randomUUID() + "@example.com");
    var care = line("1", "Care", "10", Interval.MONTH, term);
    signed =
        signedQuotes.sign(
            tenant, bob, new PriceRequest("EUR", List.of(care), null, null, Set.of()));
    provisioning = runs.row(signed);
  }

  @AfterEach
  void close() {
    http.close();
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  static Stream<Arguments> cuts() {
    return Cut.around(20);
  }

  @Test
  void stripeGetsAScheduleThatBeginsWithTheSecondPeriod() throws IOException {
    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(stripe.ledger().all("subscriptions")).isEmpty();
      assertThat(stripe.ledger().all("subscription_schedules"))
          .extracting(
              made -> made.get("start").asLong(),
              made -> made.get("billed").asString(),
              made -> made.get("end").asString())
          .containsExactly(
              tuple(
                  today.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
                  "5 months at 1200, then 3 months at 2400, then 3 months at 3600",
                  "cancel"));
    }
  }

  @Test
  void whatGoesOnIsLetGoByItsScheduleAtTheLastPrice() throws IOException {
    sign(lasting(null, step(2, "20")));

    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(stripe.ledger().all("subscription_schedules"))
          .extracting(made -> made.get("billed").asString(), made -> made.get("end").asString())
          .containsExactly(tuple("1 months at 2400", "release"));
    }
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aLineToStripeThatIsCutMakesOneSchedule(Cut where, int call) throws IOException {
    try (var stripe = new FakeStripe().cut(where, call)) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
      assertThat(stripe.ledger().all("subscription_schedules")).hasSize(1);
    }
  }

  @Test
  void aRefusedInvoiceTakesTheScheduleBack() throws IOException {
    try (var stripe = new FakeStripe().failing("/invoices", 400, 1)) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(billing().state()).isEqualTo(ProvisioningState.FAILED);
      assertThat(stripe.ledger().all("subscription_schedules"))
          .extracting(made -> made.get("status").asString())
          .containsExactly("canceled");
      assertThat(stripe.ledger().all("customers")).isEmpty();
    }
  }

  private BillingEngine engine(FakeStripe stripe) {
    return StripeEngine.of(
        new StripeApi(stripe.url(), FakeStripe.KEY), intents, new StripeTerms(ZoneOffset.UTC, 14));
  }

  @Test
  void killBillGetsOneSubscriptionAfterTheOther() throws IOException {
    try (var killBill = new FakeKillBill()) {
      runs.drive(tenant, provisioning, engine(killBill));

      assertThat(nets(killBill))
          .extracting(
              made -> made.at("/priceOverrides/0/recurringPrice").decimalValue().intValue(),
              made -> made.get("billingDate").asString(),
              made -> made.get("cancelledDate").asString())
          .containsExactly(
              tuple(10, today.plusMonths(1).toString(), today.plusMonths(6).toString()),
              tuple(20, today.plusMonths(6).toString(), today.plusMonths(9).toString()),
              tuple(30, today.plusMonths(9).toString(), today.plusMonths(12).toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aLineToKillBillThatIsCutMakesEachOfThemOnce(Cut where, int call) throws IOException {
    try (var killBill = new FakeKillBill().cut(where, call)) {
      runs.drive(tenant, provisioning, engine(killBill));

      assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
      assertThat(nets(killBill)).hasSize(3);
    }
  }

  @Test
  void allOfThemAreTakenBackAtKillBill() throws IOException {
    try (var killBill = new FakeKillBill().failing("/charges", 400)) {
      runs.drive(tenant, provisioning, engine(killBill));

      assertThat(nets(killBill))
          .extracting(made -> made.get("cancelledDate").asString())
          .containsExactly("now", today.plusMonths(6).toString(), today.plusMonths(9).toString());
    }
  }

  /** The published seats: 150 with tax, from the second year on 300, from the third on 405. */
  private void sign(String vector) {
    PriceRequest request = PublishedPrice.called(vector).request();
    UUID bob = signedQuotes.bob(tenant, UUID.randomUUID() + "@example.com");
    signed = signedQuotes.sign(tenant, bob, request);
    provisioning = runs.row(signed);
  }

  @Test
  void quantitiesByPeriodAreBilledAlikeByAllWhoBill() throws IOException {
    try (var stripe = new FakeStripe();
        var killBill = new FakeKillBill();
        var service = new FakeBillingService()) {
      sign("twice as many seats");
      runs.drive(tenant, provisioning, engine(stripe));
      sign("twice as many seats");
      runs.drive(tenant, provisioning, engine(killBill));
      sign("twice as many seats");
      runs.drive(tenant, provisioning, service.engine());

      assertThat(stripe.ledger().all("subscription_schedules").getFirst().get("billed").asString())
          .isEqualTo("11 months at 15000, then 12 months at 30000, then 12 months at 40500");
      assertThat(stripe.ledger().all("products"))
          .extracting(made -> made.get("name").asString())
          .contains("10 × Seats", "20 × Seats", "30 × Seats");
      assertThat(nets(killBill))
          .extracting(
              made -> made.at("/priceOverrides/0/recurringPrice").decimalValue().doubleValue())
          .containsExactly(125.0, 250.0, 337.5);
      JsonNode ramp = service.all("subscriptions").getFirst().at("/term/ramp");
      assertThat(ramp.at("/0/lines/0/quantity").asString()).isEqualTo("20");
      assertThat(ramp.at("/1/lines/0/quantity").asString()).isEqualTo("30");
      assertThat(ramp.at("/1/totals/gross").asString()).isEqualTo("405.00");
    }
  }

  private static List<? extends JsonNode> nets(FakeKillBill killBill) {
    return killBill.ledger().subscriptions().stream()
        .filter(made -> !made.get("planName").asString().endsWith("-tax"))
        .toList();
  }

  private BillingEngine engine(FakeKillBill killBill) {
    return KillBillEngine.of(new KillBillApi(http, killBill.login()), rows);
  }
}
