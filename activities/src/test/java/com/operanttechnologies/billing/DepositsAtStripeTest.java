package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.Cut;
import com.operanttechnologies.billing.prepayment.PrepaidBills;
import com.operanttechnologies.billing.prepayment.Prepayment.State;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A payment at Stripe is attached to the invoice, once, wherever the line is cut. */
@WithoutProcesses
class DepositsAtStripeTest {
  /** The session, the payments of the invoice, the attaching, the invoice. */
  private static final int CALLS = 4;

  /** The invoice, its credit notes, and the credit note. */
  private static final int CREDITING = 3;

  @Autowired Acme acme;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingOverview overview;
  @Autowired Intents intents;
  @Autowired PrepaidBills bills;
  @Autowired Provisionings provisionings;
  @Autowired Tenants tenants;

  private FakeStripe stripe;
  private UUID tenant;
  private Signed signed;
  private UUID provisioning;

  @BeforeEach
  void bobHasSignedAndIsBilled() throws IOException {
    stripe = new FakeStripe();
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
    provisioning = runs.row(signed);
    run();
  }

  @AfterEach
  void close() {
    stripe.close();
  }

  static IntStream calls() {
    return IntStream.rangeClosed(1, CALLS);
  }

  private StripeApi api() {
    return new StripeApi(stripe.url(), FakeStripe.KEY);
  }

  private void run() {
    runs.drive(
        tenant, provisioning, StripeEngine.of(api(), intents, new StripeTerms(ZoneOffset.UTC, 14)));
  }

  private ObjectNode invoice() {
    return stripe.ledger().all("invoices").getFirst();
  }

  private String customer() {
    return invoice().get("customer").asString();
  }

  /** A session of Stripe Checkout that this customer has paid. */
  private String session(String customer) {
    long cents = PrepaidBills.DEPOSIT.movePointRight(2).longValueExact();
    var price = PriceData.builder().setCurrency("eur").setUnitAmount(cents).build();
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setCustomer(customer)
            .addLineItem(LineItem.builder().setQuantity(1L).setPriceData(price).build())
            .build();
    return api()
        .change(
            "session of " + customer,
            (at, options) -> at.checkout().sessions().create(params, options))
        .getId();
  }

  private void assertSetOffOnce() {
    assertThat(stripe.ledger().all("invoice_payments")).hasSize(1);
    assertThat(invoice().get("total").asLong())
        .isEqualTo(signed.priced().dueFirst().sum().gross().movePointRight(2).longValueExact());
    assertThat(invoice().get("amount_remaining").asLong())
        .isEqualTo(PrepaidBills.left(signed.priced()).movePointRight(2).longValueExact());
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.SET_OFF);
    assertThat(bills.of(tenant, signed.quote()).due())
        .isEqualByComparingTo(PrepaidBills.left(signed.priced()));
  }

  @Test
  void whatBobPaidIsAttachedToHisInvoice() {
    bills.paid(tenant, signed.quote(), signed.version(), session(customer()));
    int before = stripe.calls().size();

    run();

    assertSetOffOnce();
    assertThat(stripe.calls()).hasSize(before + CALLS);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutBeforeACallAttachesNothingTwice(int call) {
    bills.paid(tenant, signed.quote(), signed.version(), session(customer()));
    stripe.cutBefore(stripe.calls().size() + call);

    run();

    assertSetOffOnce();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aLineThatIsCutAfterACallAttachesNothingTwice(int call) {
    bills.paid(tenant, signed.quote(), signed.version(), session(customer()));
    stripe.cutAfter(stripe.calls().size() + call).forgetful();

    run();

    assertSetOffOnce();
  }

  @Test
  void whatSomebodyElseHasPaidIsRefusedInWords() {
    bills.paid(tenant, signed.quote(), signed.version(), session("cus_alice"));

    run();

    assertThat(bills.of(tenant, signed.quote()).reason())
        .isEqualTo("Stripe refused it: Another customer has paid it.");
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.DONE);
  }

  @Test
  void whatWasNotPaidAtStripeIsNotAttached() {
    bills.paid(tenant, signed.quote(), signed.version(), "test");

    run();

    assertThat(bills.of(tenant, signed.quote()).reason()).isEqualTo("It was not paid at Stripe.");
  }

  private void assertCreditedOnce() {
    assertThat(overview.of(tenant, signed.quote()).state()).isEqualTo(ProvisioningState.UNDONE);
    assertThat(stripe.ledger().all("credit_notes"))
        .extracting(note -> note.get("amount").asLong(), note -> note.get("credit").asLong())
        .containsExactly(
            tuple(
                invoice().get("total").asLong(),
                PrepaidBills.DEPOSIT.movePointRight(2).longValueExact()));
    assertThat(bills.of(tenant, signed.quote()).state()).isEqualTo(State.RETURNED);
  }

  @Test
  void anUndoneAcceptanceIsCreditedBecauseAPartWasPaid() {
    bills.paid(tenant, signed.quote(), signed.version(), session(customer()));
    run();

    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
    run();

    assertCreditedOnce();
  }

  static Stream<Arguments> cutsBackwards() {
    return Cut.around(CREDITING);
  }

  @ParameterizedTest
  @MethodSource("cutsBackwards")
  void aLineThatIsCutCreditsNothingTwice(Cut where, int call) {
    bills.paid(tenant, signed.quote(), signed.version(), session(customer()));
    run();
    tenants.run(tenant, () -> provisionings.takeBack(signed.version()));
    stripe.cut(where, stripe.calls().size() + call).forgetful();

    run();

    assertCreditedOnce();
  }
}
