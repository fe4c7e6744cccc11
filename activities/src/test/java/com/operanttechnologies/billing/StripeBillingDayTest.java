package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static com.operanttechnologies.billing.term.ShortDays.billingDayAfter;
import static com.operanttechnologies.billing.term.ShortDays.cents;
import static com.operanttechnologies.billing.term.ShortDays.gross;
import static com.operanttechnologies.billing.term.ShortDays.second;
import static com.operanttechnologies.billing.term.ShortDays.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A berth at 100 a month that is billed at Stripe on a day of the month three days from now. */
@WithDatabase
class StripeBillingDayTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired Intents intents;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate whole = billingDayAfter(today);
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    sign(Term.PLAIN);
  }

  private void sign(Term term) {
    Term anchored = term.billedOn(whole.getDayOfMonth(), Interval.MONTH);
    UUID bob = signedQuotes.bob(tenant, UUID.randomUUID() + "@example.com");
    signed =
        signedQuotes.sign(
            tenant,
            bob,
            new PriceRequest(
                "EUR",
                List.of(
                    line("1", "Mainsail", "1", "1000", "20", Interval.ONCE, false),
                    line("2", "Berth", "100", Interval.MONTH, anchored)),
                null,
                null,
                Set.of()));
    provisioning = runs.row(signed);
  }

  private QuoteBilling billing() {
    return overview.of(tenant, signed.quote());
  }

  static Stream<Arguments> cuts() {
    return Cut.around(12);
  }

  @Test
  void stripeBillsItsPriceAtOnceAndThenBeginsAnewOnTheBillingDay() throws IOException {
    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(schedule(stripe).get("billed").asString())
          .isEqualTo(
              "until %d at %d, then 1 months at 12000"
                  .formatted(second(whole), cents(gross(share(today, whole)))));
      assertThat(schedule(stripe).get("end").asString()).isEqualTo("release");
      assertThat(schedule(stripe).get("status").asString()).isEqualTo("active");
      assertThat(stripe.ledger().all("products"))
          .extracting(product -> product.get("name").asString())
          .anyMatch(name -> name.startsWith("Berth, " + today + " to " + whole.minusDays(1)));
    }
  }

  @Test
  void stripeWaitsForAStartAndBillsItsTermToItsEnd() throws IOException {
    LocalDate start = whole.plusDays(5);
    sign(new Term(start, 0, 12, false, null));

    try (var stripe = new FakeStripe()) {
      runs.drive(tenant, provisioning, engine(stripe));

      LocalDate next = whole.plusMonths(1);
      assertThat(schedule(stripe).get("start").asLong()).isEqualTo(second(start));
      assertThat(schedule(stripe).get("billed").asString())
          .isEqualTo(
              "until %d at %d, then 12 months at 12000"
                  .formatted(second(next), cents(gross(share(start, next)))));
      assertThat(schedule(stripe).get("end").asString()).isEqualTo("cancel");
    }
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aLineToStripeThatIsCutBillsTheDaysOnce(Cut where, int call) throws IOException {
    try (var stripe = new FakeStripe().cut(where, call)) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(billing().state()).isEqualTo(ProvisioningState.DONE);
      assertThat(stripe.ledger().all("subscription_schedules")).hasSize(1);
    }
  }

  @Test
  void whatIsTakenBackIsNotBilledForItsDaysEither() throws IOException {
    try (var stripe = new FakeStripe().failing("/invoiceitems", 400, 1)) {
      runs.drive(tenant, provisioning, engine(stripe));

      assertThat(billing().state()).isEqualTo(ProvisioningState.FAILED);
      assertThat(schedule(stripe).get("status").asString()).isEqualTo("canceled");
      assertThat(stripe.ledger().all("invoices"))
          .filteredOn(bill -> bill.has("subscription"))
          .extracting(bill -> bill.get("status").asString())
          .containsExactly("void");
    }
  }

  private static JsonNode schedule(FakeStripe stripe) {
    return stripe.ledger().all("subscription_schedules").getFirst();
  }

  private BillingEngine engine(FakeStripe stripe) {
    return StripeEngine.of(
        new StripeApi(stripe.url(), FakeStripe.KEY), intents, new StripeTerms(ZoneOffset.UTC, 14));
  }
}
