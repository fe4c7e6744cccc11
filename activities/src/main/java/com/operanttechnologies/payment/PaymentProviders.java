package com.operanttechnologies.payment;

import com.operanttechnologies.billing.prepayment.Payers;
import com.operanttechnologies.billing.stripe.StripeAccess;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.payment.stripe.CheckoutProvider;
import com.operanttechnologies.tenant.Tenants;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stripe where its keys are given; else, in the sandbox, a page that only plays. */
@Component
public class PaymentProviders {
  private static final PaymentProvider PLAY =
      new PaymentProvider() {
        @Override
        public Duration patience() {
          return Duration.ofDays(1);
        }

        @Override
        public String address(Payment payment, String page) {
          return page + "/payment/test";
        }
      };

  private final Tenants tenants;
  private final StripeAccess stripe;
  private final Payers payers;
  private final boolean sandbox;

  PaymentProviders(
      Tenants tenants, StripeAccess stripe, Payers payers, OperantProperties properties) {
    this.tenants = tenants;
    this.stripe = stripe;
    this.payers = payers;
    this.sandbox = properties.sandboxEnabled();
  }

  /** Empty where nothing can be paid. */
  Optional<PaymentProvider> of(UUID tenant) {
    Optional<PaymentProvider> checkout =
        tenants.as(tenant, this::checkout).map(api -> new CheckoutProvider(tenant, api, payers));
    return checkout.or(() -> sandbox ? Optional.of(PLAY) : Optional.empty());
  }

  /** Without the webhook's secret nobody would hear that something was paid. */
  private Optional<StripeApi> checkout() {
    return stripe.signing().isEmpty() ? Optional.empty() : stripe.api();
  }

  /** Whether the page that only plays is what customers get. */
  boolean plays(UUID tenant) {
    return of(tenant).filter(provider -> provider == PLAY).isPresent();
  }
}
