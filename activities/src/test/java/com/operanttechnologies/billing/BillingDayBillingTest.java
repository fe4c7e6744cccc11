package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static com.operanttechnologies.billing.term.ShortDays.billingDayAfter;
import static com.operanttechnologies.billing.term.ShortDays.gross;
import static com.operanttechnologies.billing.term.ShortDays.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.QuoteBilling.ShortBill;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.BillingSettings.Mode;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A sail, and a berth at 100 a month that is billed on a day of the month three days from now. */
@WithDatabase
class BillingDayBillingTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired BillingEngine builtIn;
  @Autowired InvoiceRows rows;
  @Autowired Tenants tenants;

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

  @Test
  void theShortPeriodIsABillOfItsOwnAndTheFirstInvoiceIsWhatWasSigned() {
    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().invoices().getFirst().lines())
        .extracting(InvoiceLine::description)
        .containsExactly("Mainsail");
    assertThat(billing().reconciliation())
        .extracting("billed", "equal")
        .containsExactly(new BigDecimal("1200.00"), true);
    assertThat(billing().subscriptions().getFirst().shortPeriod())
        .extracting(ShortBill::from, ShortBill::until, bill -> bill.totals().gross())
        .containsExactly(today, whole, gross(share(today, whole)));
  }

  @Test
  void theProductsOwnTablesKeepIt() {
    runs.run(tenant, provisioning, builtIn);

    String kept = "select short_from || ' ' || bills_from || ' ' || short_gross";
    assertThat(
            tenants.as(
                tenant,
                () ->
                    tenants.sql(kept + " from billing_subscription").query(String.class).single()))
        .isEqualTo(today + " " + whole + " " + gross(share(today, whole)));
  }

  @Test
  void thePreviewIsWhatIsBilled() {
    var preview = InvoiceDraft.shortOnes(signed.priced(), today);

    runs.run(tenant, provisioning, builtIn);

    assertThat(billing().subscriptions().getFirst().shortPeriod())
        .isEqualTo(ShortBill.billed(preview.getFirst()));
  }

  @Test
  void aSharedServiceGetsItsDaysAndItsLines() throws IOException {
    try (var service = new FakeBillingService()) {
      runs.run(tenant, provisioning, http(service));

      JsonNode term = service.all("subscriptions").getFirst().get("term");
      assertThat(term.get("billsFrom").asString()).isEqualTo(whole.toString());
      JsonNode days = term.get("shortPeriod");
      assertThat(days.get("from").asString()).isEqualTo(today.toString());
      assertThat(days.get("until").asString()).isEqualTo(whole.toString());
      assertThat(days.get("days").asLong()).isEqualTo(ChronoUnit.DAYS.between(today, whole));
      assertThat(days.at("/totals/gross").asString())
          .isEqualTo(gross(share(today, whole)).toPlainString());
      assertThat(days.at("/lines/0/description").asString()).isEqualTo("Berth");
      assertThat(days.at("/taxes/0/base").asString())
          .isEqualTo(share(today, whole).toPlainString());
    }
  }

  private static BillingEngine http(FakeBillingService service) {
    return HttpEngine.of(
        new BillingSettings(
            Mode.HTTP,
            service.url(),
            FakeBillingService.SECRET,
            URI.create("https://stripe.invalid")));
  }

  @Test
  void killBillRefusesItRatherThanBillOtherCents() throws IOException {
    try (var killBill = new FakeKillBill();
        var http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")))) {
      runs.drive(
          tenant, provisioning, KillBillEngine.of(new KillBillApi(http, killBill.login()), rows));

      assertThat(billing().state()).isEqualTo(ProvisioningState.FAILED);
      assertThat(billing().error()).contains("Kill Bill would prorate");
      assertThat(killBill.ledger().subscriptions()).isEmpty();
    }
  }
}
