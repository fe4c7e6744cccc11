package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Bob pays in coins of five centimes. In the first of both quotes the first invoice is rounded down
 * and each month up, in the other it is the other way round.
 */
@WithDatabase
class CashRoundingBillingTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired Intents intents;
  @Autowired InvoiceRows rows;

  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void acmeSells() {
    tenant = acme.sails();
  }

  private void sign(PriceLine... lines) {
    signed =
        signedQuotes.sign(
            tenant,
            signedQuotes.bob(tenant, UUID.randomUUID() + "@example.com"),
            new PriceRequest(
                "CHF", List.of(lines), null, null, Set.of(), List.of(), new BigDecimal("0.05")));
    provisioning = runs.row(signed);
  }

  private void sign(String once, String month) {
    sign(
        line("1", "Rope", "1", once, "20", Interval.ONCE, false),
        line("2", "Care", month, Interval.MONTH, Term.PLAIN));
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  private void assertBilledAsSigned(String due) {
    assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
    assertThat(signed.priced().dueFirst().sum().gross()).hasToString(due);
    assertThat(billing().invoices().getFirst().totals())
        .isEqualTo(signed.priced().dueFirst().sum());
    assertThat(billing().reconciliation()).extracting("equal").isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({"10.03, 5.03, 18.05, 6.05, -0.02", "10.02, 5.01, 18.05, 6.00, 0.01"})
  void theBuiltInInvoiceHasItsRounding(
      String once, String month, String due, String monthly, String rounding) {
    sign(once, month);

    runs.drive(tenant, provisioning, builtIn);

    assertBilledAsSigned(due);
    assertThat(billing().subscriptions().getFirst().totals().gross()).hasToString(monthly);
    assertThat(
            tenants.as(
                tenant,
                () ->
                    tenants
                        .sql("select rounding from billing_invoice")
                        .query(BigDecimal.class)
                        .single()))
        .hasToString(rounding);
  }

  @ParameterizedTest
  @CsvSource({"10.03, 5.03, 18.05, 605, -2", "10.02, 5.01, 18.05, 600, 1"})
  void stripeGetsAnItemForTheRoundingAndMonthsThatFitTheCoins(
      String once, String month, String due, long monthly, long rounding) throws IOException {
    sign(once, month);

    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertBilledAsSigned(due);
      assertThat(stripe.ledger().all("subscriptions"))
          .extracting(made -> made.get("amount").asLong())
          .containsExactly(monthly);
      assertThat(stripe.ledger().all("invoiceitems"))
          .extracting(made -> made.get("amount").asLong())
          .last()
          .isEqualTo(rounding);
    }
  }

  @Test
  void aRampAtStripeFitsTheCoinsInEachOfItsPhases() throws IOException {
    Term ramp =
        new Term(null, 0, 12, false, null, List.of(new RampStep(7, new BigDecimal("20.03"))));
    sign(line("1", "Care", "10.01", Interval.MONTH, ramp));

    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertBilledAsSigned("12.00");
      assertThat(stripe.ledger().all("subscription_schedules"))
          .extracting(made -> made.get("billed").asString())
          .containsExactly("5 months at 1200, then 6 months at 2405");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.03, 5.03, 18.05, 6.05, 'Quote %s: Rope, rounding -0.02'",
    "10.02, 5.01, 18.05, 6.00, 'Quote %s: Rounding'"
  })
  void killBillGetsChargesAndMonthsThatFitTheCoins(
      String once, String month, String due, BigDecimal monthly, String words) throws IOException {
    sign(once, month);

    try (var killBill = new FakeKillBill();
        var http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")))) {
      runs.drive(
          tenant, provisioning, KillBillEngine.of(new KillBillApi(http, killBill.login()), rows));

      assertBilledAsSigned(due);
      assertThat(
              killBill.ledger().subscriptions().stream()
                  .map(made -> made.at("/priceOverrides/0/recurringPrice").decimalValue())
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(monthly);
      assertThat(killBill.ledger().invoices().getFirst().get("items"))
          .extracting(item -> item.get("description").asString())
          .contains(words.formatted(number()));
    }
  }

  private String number() {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select number from quote where id = :quote")
                .param("quote", signed.quote())
                .query(String.class)
                .single());
  }

  @Test
  void theSharedServicesAreToldTheRounding() throws IOException {
    sign("10.03", "5.03");

    try (var service = new FakeBillingService()) {
      runs.drive(tenant, provisioning, engine(service));

      assertBilledAsSigned("18.05");
      assertThat(service.all("invoices").getFirst().at("/totals/rounding").asString())
          .isEqualTo("-0.02");
      assertThat(service.all("subscriptions").getFirst().at("/totals/rounding").asString())
          .isEqualTo("0.01");
    }
  }

  @Test
  void aServiceThatKnowsNoRoundingDoesNotBillMonthsWithoutIt() throws IOException {
    sign("10.03", "5.03");

    try (var service = new FakeBillingService().unawareOfCoins()) {
      runs.drive(tenant, provisioning, engine(service));

      assertThat(billing().state()).isEqualTo(ProvisioningState.FAILED);
      assertThat(billing().error())
          .isEqualTo("Billing does not round what it bills each period to coins.");
      assertThat(service.count("subscriptions")).isZero();
    }
  }

  @Test
  void withoutCoinsNothingIsSaidOfThem() throws IOException {
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);

    try (var service = new FakeBillingService().unawareOfCoins()) {
      runs.drive(tenant, provisioning, engine(service));

      assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
      assertThat(service.all("invoices").getFirst().get("totals").propertyNames())
          .containsExactlyInAnyOrder("net", "tax", "gross");
    }
  }

  private BillingEngine engine(FakeStripe stripe) {
    return StripeEngine.of(
        new StripeApi(stripe.url(), FakeStripe.KEY), intents, new StripeTerms(ZoneOffset.UTC, 14));
  }

  private BillingEngine engine(FakeBillingService service) {
    return HttpEngine.of(
        new BillingSettings(
            Mode.HTTP,
            service.url(),
            FakeBillingService.SECRET,
            URI.create("https://stripe.invalid")));
  }
}
