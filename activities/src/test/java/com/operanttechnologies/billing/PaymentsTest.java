package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.prepayment.Payers;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentSplit;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.payment.stripe.CheckoutProvider;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What Bob pays when he accepts, in the sandbox and at Stripe. */
@WithoutProcesses
class PaymentsTest {
  private static final String PAGE = "https://quotes.example/q/token";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired Payments payments;
  @Autowired Timeline timeline;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired Payers payers;
  @Autowired Prepayments prepayments;

  private UUID tenant;
  private Signed signed;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
  }

  private void happens(String state) {
    tenants.run(
        tenant,
        () ->
            publisher.publishEvent(
                new QuoteHappened.Ended(tenant, signed.quote(), signed.version(), state)));
  }

  private Payment accepted(String kind, String percent) {
    PaymentTerm term = PaymentTerm.of(kind, percent == null ? null : new BigDecimal(percent));
    payments.setTerm(tenant, signed.quote(), term, Actor.PRODUCT);
    happens("accepted");
    return payment();
  }

  private Payment payment() {
    return payments.of(tenant, signed.quote()).getFirst();
  }

  private List<String> told() {
    return tenants.as(tenant, () -> timeline.of(signed.quote())).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  @Test
  void withoutATermNothingIsDue() {
    happens("accepted");

    assertThat(payments.of(tenant, signed.quote())).isEmpty();
  }

  @Test
  void aDepositIsRoundedToTheCentAndTheFirstInvoiceIsWhole() {
    BigDecimal gross = signed.priced().dueFirst().sum().gross();

    assertThat(accepted("deposit", "33.33").amount())
        .isEqualByComparingTo(
            gross.multiply(new BigDecimal("0.3333")).setScale(2, RoundingMode.HALF_UP));
    assertThat(PaymentTerm.of("full", null).of(gross, coins("EUR", null)))
        .isEqualByComparingTo(gross);
  }

  @Test
  void aDepositOfWhatIsPaidInCoinsLeavesARestThatIsPaidInThem() {
    PaymentSplit split =
        PaymentTerm.of("deposit", new BigDecimal("33"))
            .split(new BigDecimal("100.05"), coins("CHF", "0.05"));

    assertThat(split.onAcceptance()).hasToString("33.00");
    assertThat(split.left()).hasToString("67.05");
  }

  private static CashRounding coins(String currency, String step) {
    return CashRounding.of(IsoCurrency.of(currency), step == null ? null : new BigDecimal(step));
  }

  @ParameterizedTest
  @CsvSource({"deposit, ", "deposit, 0", "deposit, 100", "deposit, 33.333", "half, 50"})
  void whatMakesNoSenseIsRefused(String kind, BigDecimal percent) {
    assertThatThrownBy(() -> PaymentTerm.of(kind, percent)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void bobPaysInTheSandbox() {
    accepted("deposit", "30");

    assertThat(payments.begin(tenant, signed.quote(), PAGE)).isEqualTo(PAGE + "/payment/test");
    payments.play(tenant, signed.quote(), true);
    payments.play(tenant, signed.quote(), true);

    assertThat(payment().state()).isEqualTo("paid");
    assertThat(told()).containsOnlyOnce("payment_due", "payment_made");
  }

  @Test
  void whatFailsCanBeTriedAgain() {
    accepted("full", null);
    payments.begin(tenant, signed.quote(), PAGE);
    payments.play(tenant, signed.quote(), false);
    assertThat(payment().failed()).isTrue();

    payments.begin(tenant, signed.quote(), PAGE);
    payments.play(tenant, signed.quote(), true);

    assertThat(payment().state()).isEqualTo("paid");
    assertThat(payment().failed()).isFalse();
  }

  @Test
  void whatIsPaidIsNotPaidAgain() {
    accepted("full", null);
    payments.begin(tenant, signed.quote(), PAGE);
    payments.play(tenant, signed.quote(), true);

    assertThatThrownBy(() -> payments.begin(tenant, signed.quote(), PAGE))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anUndoneAcceptanceNeedNotBePaid() {
    accepted("full", null);

    happens("withdrawn");

    assertThat(payment().state()).isEqualTo("cancelled");
  }

  @Test
  void whatIsPaidWaitsForItsInvoice() {
    Payment due = accepted("deposit", "30");
    payments.begin(tenant, signed.quote(), PAGE);
    payments.play(tenant, signed.quote(), true);

    assertThat(prepayments.of(tenant, signed.quote()))
        .extracting(Prepayment::payment, Prepayment::amount, Prepayment::state)
        .containsExactly(tuple(due.id(), due.amount(), Prepayment.State.WAITING));
  }

  @Test
  void whatIsPaidTooLateIsNeverSetOff() {
    accepted("deposit", "30");
    payments.begin(tenant, signed.quote(), PAGE);
    happens("withdrawn");

    payments.play(tenant, signed.quote(), true);
    payments.take(
        tenant,
        new Payments.Told(
            "late", payment().id(), true, payment().amount(), payment().currency(), "cs_1"));

    assertThat(told()).contains("payment_made_late");
    assertThat(prepayments.of(tenant, signed.quote())).isEmpty();
  }

  @Test
  void theSameTryLeadsToOneSessionAtStripe() throws IOException {
    accepted("deposit", "30");
    payments.begin(tenant, signed.quote(), PAGE);
    Payment payment = payment();
    try (FakeStripe stripe = new FakeStripe()) {
      var provider =
          new CheckoutProvider(
              tenant, new StripeApi(stripe.cutAfter(1).url(), FakeStripe.KEY), payers);

      assertThatThrownBy(() -> provider.address(payment, PAGE))
          .isInstanceOf(BillingUnavailable.class);
      String address = provider.address(payment, PAGE);

      assertThat(provider.address(payment, PAGE)).isEqualTo(address);
      assertThat(stripe.ledger().all("checkout/sessions")).hasSize(1);
    }
  }
}
