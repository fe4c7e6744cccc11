package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillApi;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.prepayment.PrepaidBills;
import com.operanttechnologies.billing.prepayment.Prepayment.State;
import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.BillingSettings.Mode;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Deposits at Kill Bill and at services over HTTP. */
@WithoutProcesses
class DepositsElsewhereTest {
  /** What is asked of Kill Bill to take the quote of these tests back, with its payment. */
  private static final int TAKING_BACK = 10;

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired InvoiceRows rows;
  @Autowired PrepaidBills bills;
  @Autowired Provisionings provisionings;
  @Autowired Tenants tenants;

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private FakeKillBill killBill;
  private FakeBillingService service;
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSigned() throws IOException {
    killBill = new FakeKillBill();
    service = new FakeBillingService();
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
  }

  @AfterEach
  void close() {
    killBill.close();
    service.close();
    http.close();
  }

  private void atKillBill() {
    runs.drive(
        tenant, provisioning, KillBillEngine.of(new KillBillApi(http, killBill.login()), rows));
  }

  private void overHttp() {
    runs.drive(
        tenant,
        provisioning,
        HttpEngine.of(
            new BillingSettings(
                Mode.HTTP,
                service.url(),
                FakeBillingService.SECRET,
                URI.create("https://stripe.invalid"))));
  }

  private void assertBookedOnceAtKillBill() {
    assertThat(killBill.ledger().payments())
        .extracting(payment -> payment.get("purchasedAmount").decimalValue().setScale(2))
        .containsExactly(PrepaidBills.DEPOSIT);
    assertThat(bills.of(tenant, signed.quote()).due())
        .isEqualByComparingTo(PrepaidBills.left(signed.priced()));
  }

  @Test
  void killBillBooksAnExternalPayment() {
    atKillBill();
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");

    atKillBill();

    assertBookedOnceAtKillBill();
    assertThat(overview.of(tenant, signed.quote()).reconciliation())
        .extracting("equal")
        .isEqualTo(true);
  }

  static Stream<Arguments> cuts() {
    return Cut.around(3);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aLineThatIsCutBooksNothingTwiceAtKillBill(Cut where, int call) {
    atKillBill();
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");
    killBill.cut(where, killBill.calls().size() + call);

    atKillBill();

    assertBookedOnceAtKillBill();
  }

  private void assertBookedBackOnce() {
    assertThat(killBill.ledger().payments())
        .extracting(payment -> payment.get("refundedAmount").decimalValue().setScale(2))
        .containsExactly(PrepaidBills.DEPOSIT);
    assertThat(killBill.ledger().invoices())
        .extracting(invoice -> invoice.get("status").asString())
        .containsExactly("VOID");
    assertThat(killBill.ledger().subscriptions())
        .filteredOn(made -> !made.get("planName").asString().endsWith("-tax"))
        .extracting(made -> made.get("state").asString())
        .containsOnly("CANCELLED");
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.RETURNED);
  }

  @Test
  void anUndoneAcceptanceIsBookedBackSoThatKillBillMakesTheInvoiceVoid() {
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");
    atKillBill();

    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
    int before = killBill.calls().size();
    atKillBill();

    assertThat(killBill.calls()).hasSize(before + TAKING_BACK);
    assertBookedBackOnce();
  }

  static Stream<Arguments> cutsBackwards() {
    return Cut.around(TAKING_BACK);
  }

  @ParameterizedTest
  @MethodSource("cutsBackwards")
  void aLineThatIsCutLeavesNothingAndBooksNothingBackTwiceAtKillBill(Cut where, int call) {
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");
    atKillBill();
    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
    killBill.cut(where, killBill.calls().size() + call);

    atKillBill();

    assertBookedBackOnce();
  }

  @Test
  void aServiceIsToldOfThePaymentUnderItsOwnKey() {
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");

    overHttp();

    assertThat(service.all("payments"))
        .extracting(
            paid -> paid.get("key").asString(),
            paid -> paid.get("amount").asString(),
            paid -> paid.get("reference").asString(),
            paid -> paid.get("kind").asString())
        .containsExactly(
            tuple(
                bills.of(tenant, signed.quote()).payment().toString(),
                "1000.00",
                "cs_1",
                "deposit"));
    assertThat(bills.of(tenant, signed.quote()).due()).isEqualTo(new BigDecimal("100.00"));
  }

  @ParameterizedTest
  @EnumSource
  void aLineThatIsCutBooksThePaymentOnceAtAService(Cut where) {
    overHttp();
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");
    int before = service.calls();
    service.cut(where, before + 1);

    overHttp();

    assertThat(service.calls()).isEqualTo(before + 2);
    assertThat(service.all("payments")).hasSize(1);
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.SET_OFF);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void aServiceOfBeforeLeavesItToAPerson(int status) {
    bills.paid(tenant, signed.quote(), signed.version(), "cs_1");
    service.answering(status, "payments");

    overHttp();

    assertThat(bills.of(tenant, signed.quote()).reason())
        .isEqualTo("Billing takes no payments on invoices.");
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
  }
}
