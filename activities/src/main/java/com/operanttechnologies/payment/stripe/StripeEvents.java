package com.operanttechnologies.payment.stripe;

import com.operanttechnologies.billing.stripe.StripeAccess;
import com.operanttechnologies.billing.stripe.StripeAmount;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.payment.Payments.Told;
import com.operanttechnologies.tenant.Tenants;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Stripe tells by its webhook. It is believed only when it is signed with the organisation's
 * secret within the last five minutes.
 */
@Component
public class StripeEvents {
  private static final long TOLERANCE_SECONDS = 300;

  private final Tenants tenants;
  private final StripeAccess access;
  private final Payments payments;
  private final JsonMapper json;

  StripeEvents(Tenants tenants, StripeAccess access, Payments payments, JsonMapper json) {
    this.tenants = tenants;
    this.access = access;
    this.payments = payments;
    this.json = json;
  }

  /**
   * False if it is not to be believed; what does not concern payments is believed and passed over.
   */
  public boolean hear(UUID tenant, String payload, @Nullable String signature) {
    Optional<String> secret = tenants.as(tenant, access::signing);
    if (signature == null || secret.isEmpty() || !isSigned(payload, signature, secret.get())) {
      return false;
    }
    read(payload).ifPresent(told -> payments.take(tenant, told));
    return true;
  }

  private static boolean isSigned(String payload, String signature, String secret) {
    try {
      return Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE_SECONDS);
    } catch (SignatureVerificationException e) {
      return false;
    }
  }

  private Optional<Told> read(String payload) {
    try {
      JsonNode event = json.readTree(payload);
      JsonNode session = event.at("/data/object");
      String payment = session.at("/metadata/" + CheckoutProvider.PAYMENT).asString("");
      return works(event.path("type").asString(""), session.path("payment_status").asString(""))
          .filter(_ -> !payment.isEmpty())
          .map(works -> told(event.path("id").asString(""), payment, works, session));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty for what says nothing about whether it was paid. */
  private static Optional<Boolean> works(String type, String status) {
    return switch (type) {
      case "checkout.session.completed" ->
          status.equals("paid") ? Optional.of(true) : Optional.empty();
      case "checkout.session.async_payment_succeeded" -> Optional.of(true);
      case "checkout.session.async_payment_failed" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Told told(String event, String payment, boolean works, JsonNode session) {
    String currency = session.path("currency").asString("").toUpperCase(Locale.ROOT);
    return new Told(
        event,
        UUID.fromString(payment),
        works,
        StripeAmount.read(currency, session.path("amount_total").asLong()),
        currency,
        session.path("id").asString(""));
  }
}
