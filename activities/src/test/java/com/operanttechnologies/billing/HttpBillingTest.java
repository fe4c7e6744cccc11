package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.BillingSettings.Mode;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WithDatabase
class HttpBillingTest {
  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;

  private FakeBillingService service;
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() throws IOException {
    service = new FakeBillingService();
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aSignedQuoteIsBilledByTheSharedServices() {
    runs.run(tenant, provisioning, engine(FakeBillingService.SECRET));

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing.invoices()).extracting(Invoice::number).containsExactly("R4");
    assertThat(billing.reconciliation()).extracting("equal").isEqualTo(true);
  }

  @Test
  void amountsAreSentAsDecimalStrings() {
    runs.run(tenant, provisioning, engine(FakeBillingService.SECRET));

    JsonNode invoice = service.all("invoices").getFirst();
    assertThat(invoice.at("/totals/gross").asString())
        .isEqualTo(signed.priced().dueFirst().sum().gross().toPlainString());
    assertThat(invoice.at("/lines/3/net").asString()).isEqualTo("-480.00");
    assertThat(invoice.at("/lines/5/interval").asString()).isEqualTo("month");
    assertThat(invoice.at("/totals/gross").isString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aLineThatIsCutBeforeACallMakesNothingTwice(int call) {
    service.cutBefore(call);

    runs.run(tenant, provisioning, engine(FakeBillingService.SECRET));

    assertEverythingOnce();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aLineThatIsCutAfterACallMakesNothingTwice(int call) {
    service.cutAfter(call);

    runs.run(tenant, provisioning, engine(FakeBillingService.SECRET));

    assertEverythingOnce();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 422})
  void aRefusalIsTakenBackAndTold(int status) {
    service.answering(status, "invoices");

    runs.run(tenant, provisioning, engine(FakeBillingService.SECRET));

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.FAILED);
    assertThat(billing.error()).isEqualTo("Bob owes us.");
    assertThat(service.gone())
        .containsExactly(
            "invoices/" + signed.version() + ".invoice",
            "subscriptions/" + signed.version() + ".year",
            "subscriptions/" + signed.version() + ".month",
            "accounts/" + signed.contact());
    assertThat(service.count("accounts")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 429, 500, 503})
  void anOutageIsNoRefusalAndNamesNobody(int status) {
    service.answering(status, "accounts");

    assertThatThrownBy(() -> open(FakeBillingService.SECRET))
        .isInstanceOf(BillingUnavailable.class)
        .hasMessage("Billing answered " + status + "; it is tried again.");
  }

  @Test
  void aWrongSecretIsSaidSo() {
    assertThatThrownBy(() -> open("another secret of them"))
        .isInstanceOf(BillingUnavailable.class)
        .hasMessageContaining("operant.billing.secret");
  }

  @Test
  void aServiceThatIsAwayIsAnOutage() {
    service.close();

    assertThatThrownBy(() -> open(FakeBillingService.SECRET))
        .isInstanceOf(BillingUnavailable.class);
  }

  private void open(String secret) {
    engine(secret)
        .accounts()
        .open(
            tenant,
            "bob",
            UUID.randomUUID(),
            new AcceptedQuote.Customer(
                signed.contact(), "Bob", "bob@example.com", null, null, null));
  }

  private void assertEverythingOnce() {
    assertThat(service.calls()).isEqualTo(6);
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
    assertThat(
            List.of(
                service.count("accounts"),
                service.count("subscriptions"),
                service.count("invoices")))
        .containsExactly(1L, 2L, 1L);
  }

  private BillingEngine engine(String secret) {
    return HttpEngine.of(
        new BillingSettings(
            Mode.HTTP, service.url(), secret, URI.create("https://stripe.invalid")));
  }
}
