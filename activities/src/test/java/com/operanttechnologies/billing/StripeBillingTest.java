package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeLedger;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@WithDatabase
class StripeBillingTest {
  /** What billing asks of Stripe for the quote of these tests. */
  private static final int CALLS = 29;

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired Intents intents;

  private FakeStripe stripe;
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() throws IOException {
    stripe = new FakeStripe();
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  @AfterEach
  void close() {
    stripe.close();
  }

  static IntStream calls() {
    return IntStream.rangeClosed(1, CALLS);
  }

  @Test
  void aSignedQuoteIsBilledAtStripe() {
    run();

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.DONE);
    assertThat(billing.invoices()).extracting(Invoice::number).containsExactly("OP-0001");
    assertThat(billing.reconciliation()).extracting("equal").isEqualTo(true);
    assertThat(stripe.calls()).hasSize(CALLS);
    assertEverythingOnce();
  }

  @Test
  void theProcessTriesAgainUntilStripeAnswers() {
    stripe.cutAfter(9);

    runs.run(tenant, provisioning, engine(api()));

    assertEverythingOnce();
  }

  @Test
  void theInvoiceReadBackHasTheNetAndTheTaxThatWereSigned() {
    run();

    Invoice invoice = overview.of(tenant, signed.quote()).invoices().getFirst();
    assertThat(invoice.totals()).isEqualTo(signed.priced().dueFirst().sum());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutBeforeACallMakesNothingTwice(int call) {
    stripe.cutBefore(call);

    run();

    assertEverythingOnce();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutAfterACallMakesNothingTwice(int call) {
    stripe.cutAfter(call);

    run();

    assertEverythingOnce();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nothingIsMadeTwiceWhenStripeHasForgottenTheKeys(int call) {
    stripe.cutAfter(call).forgetful();

    run();

    assertEverythingOnce();
  }

  @Test
  void anAnswerOf500ThatStripeKeepsDoesNotStandInTheWayForADay() {
    stripe.failing("/customers", 500, 1);

    run();

    assertEverythingOnce();
  }

  @Test
  void aRefusalIsTakenBackAndTold() {
    stripe.failing("/invoiceitems", 400, 1);

    run();

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.FAILED);
    assertThat(billing.error()).isEqualTo("Stripe refused it: No.");
    assertThat(stripe.ledger().all("invoices")).isEmpty();
    assertThat(stripe.ledger().all("customers")).isEmpty();
    assertThat(stripe.ledger().all("subscriptions"))
        .allSatisfy(one -> assertThat(one.get("status").asString()).isEqualTo("canceled"));
  }

  @Test
  void aWrongKeyIsAnOutageThatSaysSo() {
    StripeApi wrong = new StripeApi(stripe.url(), "rk_test_somebodyElse");

    assertThatThrownBy(() -> engine(wrong).accounts().open(tenant, "bob", provisioning, bob()))
        .isInstanceOf(BillingUnavailable.class)
        .hasMessageContaining("does not accept the key");
  }

  @Test
  void whatWasTakenBackIsNotMadeAgainByALateCall() {
    BillingEngine engine = engine(api());
    String account = engine.accounts().open(tenant, "bob", provisioning, bob()).ref();
    var draft = InvoiceDraft.of(signed.priced());
    var order = new Invoices.Order(account, "Q-1", null, draft);
    engine.invoices().issue(tenant, "one", order);

    engine.invoices().cancel(tenant, "one");

    assertThatThrownBy(() -> engine.invoices().issue(tenant, "one", order))
        .isInstanceOf(BillingRefused.class);
    assertThat(stripe.ledger().all("invoices"))
        .extracting(invoice -> invoice.get("status").asString())
        .containsExactly("void");
  }

  @Test
  void aPaidInvoiceIsCreditedOnce() {
    BillingEngine engine = engine(api());
    String account = engine.accounts().open(tenant, "bob", provisioning, bob()).ref();
    var order = new Invoices.Order(account, "Q-1", null, InvoiceDraft.of(signed.priced()));
    engine.invoices().issue(tenant, "one", order);
    ObjectNode invoice = stripe.ledger().all("invoices").getFirst();
    invoice.put("status", "paid");

    engine.invoices().cancel(tenant, "one");
    engine.invoices().cancel(tenant, "one");

    assertThat(stripe.ledger().all("credit_notes"))
        .extracting(note -> note.get("amount").asLong())
        .containsExactly(invoice.get("total").asLong());
  }

  @Test
  void aCustomerThatWasDeletedIsMadeAnew() {
    Accounts accounts = engine(api()).accounts();
    accounts.open(tenant, "bob", provisioning, bob());
    accounts.close(tenant, "bob", provisioning);

    accounts.open(tenant, "bob", provisioning, bob());

    assertThat(stripe.ledger().all("customers")).hasSize(1);
  }

  private void assertEverythingOnce() {
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
    StripeLedger ledger = stripe.ledger();
    assertThat(ledger.all("customers")).hasSize(1);
    assertThat(ledger.all("subscriptions"))
        .extracting(one -> one.get("amount").asLong())
        .containsExactly(
            cents(signed.priced().month().sum().gross()),
            cents(signed.priced().year().sum().gross()));
    assertThat(ledger.all("invoices"))
        .extracting(one -> one.get("status").asString(), one -> one.get("total").asLong())
        .containsExactly(tuple("open", cents(signed.priced().dueFirst().sum().gross())));
  }

  private static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }

  private AcceptedQuote.Customer bob() {
    return new AcceptedQuote.Customer(
        signed.contact(), "Bob", "bob@example.com", "Bob's Boats", "Pier 1\nKiel", "DE123");
  }

  private void run() {
    runs.drive(tenant, provisioning, engine(api()));
  }

  private StripeApi api() {
    return new StripeApi(stripe.url(), FakeStripe.KEY);
  }

  private BillingEngine engine(StripeApi api) {
    return StripeEngine.of(api, intents, new StripeTerms(ZoneOffset.UTC, 14));
  }
}
