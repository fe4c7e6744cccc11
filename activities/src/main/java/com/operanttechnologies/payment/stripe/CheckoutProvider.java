package com.operanttechnologies.payment.stripe;

import com.operanttechnologies.billing.prepayment.Payers;
import com.operanttechnologies.billing.stripe.StripeAmount;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.payment.Payment;
import com.operanttechnologies.payment.PaymentProvider;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Stripe Checkout: one session a try, made once by its idempotency key. */
public final class CheckoutProvider implements PaymentProvider {
  static final String PAYMENT = "operant_payment";

  /** When a session ends at Stripe; a new try begins only afterwards, so that one is open. */
  private static final Duration SESSION = Duration.ofHours(23);

  private static final Duration PATIENCE = SESSION.plusMinutes(5);

  private final UUID tenant;
  private final StripeApi api;
  private final Payers payers;

  public CheckoutProvider(UUID tenant, StripeApi api, Payers payers) {
    this.tenant = tenant;
    this.api = api;
    this.payers = payers;
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  /** Counted from the row, so that a repeated request is the same one. */
  private static long ends(Payment payment) {
    Instant begun = Objects.requireNonNull(payment.begunAt(), "A try has begun");
    return begun.plus(SESSION).getEpochSecond();
  }

  @Override
  public String address(Payment payment, String page) {
    String what = payment.kind().equals("deposit") ? "Deposit for quote " : "Quote ";
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.PAYMENT)
            .setClientReferenceId(payment.id().toString())
            .putMetadata(PAYMENT, payment.id().toString())
            .setExpiresAt(ends(payment))
            .setSuccessUrl(page + "?paid=1")
            .setCancelUrl(page)
            .addLineItem(
                LineItem.builder()
                    .setQuantity(1L)
                    .setPriceData(
                        PriceData.builder()
                            .setCurrency(payment.currency().toLowerCase(Locale.ROOT))
                            .setUnitAmount(StripeAmount.of(payment.currency(), payment.amount()))
                            .setProductData(
                                ProductData.builder().setName(what + payment.number()).build())
                            .build())
                    .build());
    payers.atStripe(tenant, payment.version()).ifPresent(params::setCustomer);
    String key = "operant/%s/payment/%s/%d".formatted(tenant, payment.id(), payment.attempt());
    return api.change(
            key, (stripe, options) -> stripe.checkout().sessions().create(params.build(), options))
        .getUrl();
  }
}
