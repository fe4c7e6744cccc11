package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.BillingChoices;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.payment.stripe.StripeEvents;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import com.stripe.net.Webhook;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What Stripe tells about payments, and what others would have us believe. */
@WithoutProcesses
class StripeEventsTest {
  private static final String SECRET = "whsec_aSecretOfTheWebhook";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired Payments payments;
  @Autowired StripeEvents events;
  @Autowired BillingChoices choices;
  @Autowired Timeline timeline;
  @Autowired ApplicationEventPublisher publisher;

  private UUID tenant;
  private Signed signed;

  @BeforeEach
  void bobHasSigned() {
    tenant = acme.sails();
    signed = signedQuotes.sails(tenant);
  }

  private Payment accepted(String kind, String percent) {
    PaymentTerm term = PaymentTerm.of(kind, percent == null ? null : new BigDecimal(percent));
    payments.setTerm(tenant, signed.quote(), term, Actor.PRODUCT);
    var accepted = new QuoteHappened.Ended(tenant, signed.quote(), signed.version(), "accepted");
    tenants.run(tenant, () -> publisher.publishEvent(accepted));
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
  void stripeTellsThatItWasPaidAndTellsItAgain() {
    stripe();
    Payment payment = accepted("deposit", "30");
    String event = event("checkout.session.completed", payment, cents(payment));

    assertThat(hear(event)).isTrue();
    assertThat(hear(event)).isTrue();

    assertThat(payment().state()).isEqualTo("paid");
    assertThat(told()).containsOnlyOnce("payment_made");
  }

  @Test
  void aPaymentThatFailsAtTheBankIsTold() {
    stripe();
    Payment payment = accepted("full", null);

    hear(event("checkout.session.async_payment_failed", payment, cents(payment)));

    assertThat(payment().failed()).isTrue();
    assertThat(payment().state()).isEqualTo("due");
  }

  @Test
  void anotherAmountIsNoPayment() {
    stripe();
    Payment payment = accepted("full", null);

    hear(event("checkout.session.completed", payment, cents(payment) - 1));

    assertThat(payment().state()).isEqualTo("due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t=1,v1=00", "nonsense"})
  void whatIsNotSignedIsNotBelieved(String signature) {
    stripe();
    Payment payment = accepted("full", null);
    String event = event("checkout.session.completed", payment, cents(payment));

    assertThat(events.hear(tenant, event, signature)).isFalse();
    assertThat(payment().state()).isEqualTo("due");
  }

  @Test
  void anOldSignatureIsNotBelieved() {
    stripe();
    Payment payment = accepted("full", null);
    String event = event("checkout.session.completed", payment, cents(payment));

    assertThat(events.hear(tenant, event, signed(event, Instant.now().minusSeconds(600))))
        .isFalse();
  }

  @Test
  void anotherOrganisationsSecretIsNotBelieved() {
    Payment payment = accepted("full", null);
    String event = event("checkout.session.completed", payment, cents(payment));

    assertThat(hear(event)).isFalse();
  }

  private void stripe() {
    tenants.run(tenant, () -> choices.choose(new Wish(Kind.STRIPE, FakeStripe.KEY, SECRET, 14, 0)));
  }

  private boolean hear(String event) {
    return events.hear(tenant, event, signed(event, Instant.now()));
  }

  private static String signed(String event, Instant at) {
    long seconds = at.getEpochSecond();
    try {
      return "t=%d,v1=%s"
          .formatted(seconds, Webhook.Util.computeHmacSha256(SECRET, seconds + "." + event));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long cents(Payment payment) {
    return payment.amount().movePointRight(2).longValueExact();
  }

  private static String event(String type, Payment payment, long cents) {
    return """
    {"id": "evt_%s", "type": "%s", "data": {"object": {"id": "cs_1", "currency": "eur",
     "amount_total": %d, "payment_status": "paid", "metadata": {"operant_payment": "%s"}}}}
    """
        .formatted(payment.id(), type, cents, payment.id());
  }
}
