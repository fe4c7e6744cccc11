package com.operanttechnologies.billing;

import static com.operanttechnologies.billing.SignedQuotes.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillAccess;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.killbill.KillBillLedger;
import com.operanttechnologies.billing.killbill.KillBillLogin;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WithDatabase
class KillBillBillingTest {
  /** What billing asks of Kill Bill for the quote of these tests. */
  private static final int CALLS = 21;

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired InvoiceRows rows;

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private FakeKillBill killBill;
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() throws IOException {
    killBill = new FakeKillBill();
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  @AfterEach
  void close() {
    killBill.close();
    http.close();
  }

  static IntStream calls() {
    return IntStream.rangeClosed(1, CALLS);
  }

  @Test
  void aSignedQuoteIsBilledAtKillBill() {
    run();

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.invoices())
        .extracting(Invoice::number, Invoice::totals)
        .containsExactly(tuple("1", signed.priced().dueFirst().sum()));
    assertThat(billing.reconciliation()).extracting("equal").isEqualTo(true);
    assertThat(killBill.calls()).hasSize(CALLS);
    assertEverythingOnce();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutBeforeACallMakesNothingTwice(int call) {
    killBill.cutBefore(call);

    run();

    assertEverythingOnce();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutAfterACallMakesNothingTwice(int call) {
    killBill.cutAfter(call);

    run();

    assertEverythingOnce();
  }

  @Test
  void aSubscriptionBeginsToBillWithItsSecondPeriod() {
    run();

    assertThat(killBill.ledger().subscriptions())
        .extracting(
            made -> made.get("planName").asString(), made -> made.get("billingDate").asString())
        .containsExactly(
            tuple("operant-month", today.plusMonths(1).toString()),
            tuple("operant-month-tax", today.plusMonths(1).toString()),
            tuple("operant-year", today.plusYears(1).toString()));
  }

  @Test
  void aTermHasItsStartAndItsEnd() {
    sign(line("1", "Care", "30", Interval.MONTH, new Term(null, 14, 12, false, null)));

    run();

    JsonNode care = killBill.ledger().subscriptions().getFirst();
    assertThat(care.get("entitlementDate").asString()).isEqualTo(today.toString());
    assertThat(care.get("billingDate").asString()).isEqualTo(today.plusDays(14).toString());
    assertThat(care.get("cancelledDate").asString())
        .isEqualTo(today.plusDays(14).plusMonths(12).toString());
    assertThat(killBill.ledger().invoices()).isEmpty();
  }

  @Test
  void aRefusalIsTakenBackAndTold() {
    killBill.failing("/charges", 400);

    run();

    QuoteBilling billing = overview.of(tenant, signed.quote());
    assertThat(billing.state()).isEqualTo(ProvisioningState.FAILED);
    assertThat(billing.error()).isEqualTo("Kill Bill refused it: Bob owes us.");
    assertThat(killBill.ledger().subscriptions())
        .filteredOn(made -> !made.get("planName").asString().endsWith("-tax"))
        .extracting(made -> made.get("state").asString())
        .containsExactly("CANCELLED", "CANCELLED");
  }

  @Test
  void whatWasTakenBackIsNotMadeAgainByALateCall() {
    BillingEngine engine = engine(killBill.login());
    String account = engine.accounts().open(tenant, "bob", provisioning, bob()).ref();
    var order = new Invoices.Order(account, "Q-1", null, InvoiceDraft.of(signed.priced()));
    engine.invoices().issue(tenant, "one", order);

    engine.invoices().cancel(tenant, "one");
    engine.invoices().cancel(tenant, "one");

    assertThatThrownBy(() -> engine.invoices().issue(tenant, "one", order))
        .isInstanceOf(BillingRefused.class);
    assertThat(killBill.ledger().invoices())
        .extracting(invoice -> invoice.get("status").asString())
        .containsExactly("VOID");
  }

  @Test
  void anAccountInAnotherCurrencyIsRefusedInWords() {
    run();
    UUID bob = signed.contact();
    signed =
        signedQuotes.sign(
            tenant,
            bob,
            new PriceRequest(
                "USD",
                List.of(line("1", "Rope", "1", "5", "20", Interval.ONCE, false)),
                null,
                null,
                Set.of()));
    provisioning = runs.row(signed);

    run();

    assertThat(overview.of(tenant, signed.quote()).error())
        .isEqualTo(
            "The customer's account at Kill Bill is kept in EUR and cannot be billed in USD.");
  }

  @Test
  void aWrongPasswordIsAnOutageThatSaysSo() {
    BillingEngine wrong = engine(killBill.login("another"));

    assertThatThrownBy(() -> wrong.accounts().open(tenant, "bob", provisioning, bob()))
        .isInstanceOf(BillingUnavailable.class)
        .hasMessageContaining("does not accept the login");
  }

  @Test
  void aLoginIsTriedWithHarmlessQuestions() {
    assertThat(KillBillAccess.problems(new KillBillApi(http, killBill.login()))).isEmpty();
    assertThat(killBill.calls()).allMatch(call -> call.startsWith("GET "));

    assertThat(KillBillAccess.problems(new KillBillApi(http, killBill.login("another"))))
        .singleElement()
        .asString()
        .contains("does not accept the login");
  }

  private void sign(PriceLine line) {
    signed =
        signedQuotes.sign(
            tenant, signed.contact(), new PriceRequest("EUR", List.of(line), null, null, Set.of()));
    provisioning = runs.row(signed);
  }

  private void assertEverythingOnce() {
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
    KillBillLedger ledger = killBill.ledger();
    assertThat(ledger.accounts()).hasSize(1);
    assertThat(ledger.subscriptions())
        .extracting(made -> made.at("/priceOverrides/0/recurringPrice").decimalValue().setScale(2))
        .containsExactly(
            signed.priced().month().sum().net(),
            signed.priced().month().sum().tax(),
            signed.priced().year().sum().net());
    assertThat(ledger.invoices())
        .extracting(made -> made.get("amount").decimalValue().setScale(2))
        .containsExactly(gross());
  }

  private BigDecimal gross() {
    return signed.priced().dueFirst().sum().gross();
  }

  private AcceptedQuote.Customer bob() {
    return new AcceptedQuote.Customer(
        signed.contact(), "Bob", "bob@example.com", "Bob's Boats", "Pier 1\nKiel", "DE123");
  }

  private void run() {
    runs.drive(tenant, provisioning, engine(killBill.login()));
  }

  private BillingEngine engine(KillBillLogin login) {
    return KillBillEngine.of(new KillBillApi(http, login), rows);
  }
}
