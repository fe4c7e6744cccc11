package com.operanttechnologies.billing;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Bob has signed, billed by each adapter at the fakes of these tests. */
@Component
public class AdapterRuns implements AutoCloseable {
  private final Acme acme;
  private final Tenants tenants;
  private final SignedQuotes signedQuotes;
  private final SagaRuns runs;
  private final BillingOverview overview;
  private final BillingEngine builtIn;
  private final Intents intents;
  private final InvoiceRows rows;
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));

  AdapterRuns(
      Acme acme,
      Tenants tenants,
      SignedQuotes signedQuotes,
      SagaRuns runs,
      BillingOverview overview,
      BillingEngine builtIn,
      Intents intents,
      InvoiceRows rows) {
    this.acme = acme;
    this.tenants = tenants;
    this.signedQuotes = signedQuotes;
    this.runs = runs;
    this.overview = overview;
    this.builtIn = builtIn;
    this.intents = intents;
    this.rows = rows;
  }

  /** Who bills. */
  public enum Adapter {
    BUILT_IN,
    HTTP,
    STRIPE,
    KILL_BILL
  }

  /**
   * Bob signs it, this adapter bills it, and its answers are read back.
   *
   * @param day on which he signs it; absent: today
   */
  public QuoteBilling bill(Adapter by, PriceRequest request, @Nullable LocalDate day)
      throws IOException {
    UUID tenant = acme.sails();
    Signed signed = signedQuotes.sign(tenant, signedQuotes.bob(tenant, "bob@example.com"), request);
    if (day != null) {
      move(signed, day);
    }
    drive(by, signed);
    return overview.of(tenant, signed.quote());
  }

  private void move(Signed signed, LocalDate day) {
    tenants.run(
        signed.tenant(),
        () ->
            tenants
                .sql("update acceptance set at = :noon where version_id = :version")
                .param("noon", day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC))
                .param("version", signed.version())
                .update());
  }

  private void drive(Adapter by, Signed signed) throws IOException {
    UUID tenant = signed.tenant();
    UUID provisioning = runs.row(signed);
    switch (by) {
      case BUILT_IN -> runs.drive(tenant, provisioning, builtIn);
      case HTTP -> {
        try (var service = new FakeBillingService()) {
          runs.drive(tenant, provisioning, service.engine());
        }
      }
      case STRIPE -> {
        try (var stripe = new FakeStripe()) {
          var api = new StripeApi(stripe.url(), FakeStripe.KEY);
          var terms = new StripeTerms(ZoneOffset.UTC, 14);
          runs.drive(tenant, provisioning, StripeEngine.of(api, intents, terms));
        }
      }
      case KILL_BILL -> {
        try (var killBill = new FakeKillBill()) {
          var api = new KillBillApi(http, killBill.login());
          runs.drive(tenant, provisioning, KillBillEngine.of(api, rows));
        }
      }
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
