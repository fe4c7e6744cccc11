package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's API with one tenant's key. Each answer is one of three: what was asked for, a refusal,
 * or an outage that is worth another try. Temporal tries again, so the library does not.
 */
public final class StripeApi {
  private static final int CONNECT = (int) Duration.ofSeconds(5).toMillis();
  private static final int ANSWER = (int) Duration.ofSeconds(30).toMillis();
  private static final int LONGEST = 300;
  private static final int CONFLICT = 409;
  private static final int SERVERS_FAULT = 500;

  private final StripeClient client;

  public StripeApi(URI base, String key) {
    String address = base.toString();
    this.client =
        StripeClient.builder()
            .setApiKey(key)
            .setApiBase(
                address.endsWith("/") ? address.substring(0, address.length() - 1) : address)
            .setConnectTimeout(CONNECT)
            .setReadTimeout(ANSWER)
            .setMaxNetworkRetries(0)
            .build();
  }

  /** One request. */
  public interface Request<T> {
    T send(V1Services stripe) throws StripeException;
  }

  /** One request that changes something. */
  public interface KeyedRequest<T> {
    T send(V1Services stripe, RequestOptions options) throws StripeException;
  }

  /**
   * Reads.
   *
   * @throws BillingRefused if Stripe will never answer it
   * @throws BillingUnavailable if it may later
   */
  public <T> T ask(Request<T> request) {
    try {
      return request.send(client.v1());
    } catch (StripeException e) {
      throw inWords(e);
    }
  }

  /** Reads what may not be there. */
  <T> Optional<T> find(Request<T> request) {
    try {
      return Optional.of(request.send(client.v1()));
    } catch (StripeException e) {
      if ("resource_missing".equals(e.getCode())) {
        return Optional.empty();
      }
      throw inWords(e);
    }
  }

  /** Changes something; the same request is answered as before, for a day at least. */
  public <T> T change(String idempotencyKey, KeyedRequest<T> request) {
    return ask(stripe -> request.send(stripe, keyed(idempotencyKey)));
  }

  /**
   * Makes something of an intent. Stripe keeps an answer of 500 under the idempotency key too, and
   * refuses the key for other content: then the next try has another key, and looks first whether
   * this one has made it.
   */
  <T> T make(Intents intents, Intent intent, String part, KeyedRequest<T> request) {
    try {
      return request.send(client.v1(), keyed(intent.idempotencyKey() + part));
    } catch (IdempotencyException e) {
      intents.raise(intent);
      throw new BillingUnavailable("Stripe has kept an older answer; it is tried again.");
    } catch (StripeException e) {
      if (status(e) >= SERVERS_FAULT) {
        intents.raise(intent);
      }
      throw inWords(e);
    }
  }

  private static RequestOptions keyed(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }

  /** Words of Stripe's go to a person only: of an outage, histories may know the kind alone. */
  static RuntimeException inWords(StripeException e) {
    return switch (e) {
      case ApiConnectionException _ ->
          new BillingUnavailable("Stripe cannot be reached; it is tried again.");
      case PermissionException _ ->
          new BillingUnavailable(
              "The key lacks a right that is needed at Stripe; see Settings, Billing.");
      case AuthenticationException _ ->
          new BillingUnavailable("Stripe does not accept the key; see Settings, Billing.");
      case RateLimitException _ ->
          new BillingUnavailable("Stripe asks for patience; it is tried again.");
      default ->
          status(e) == CONFLICT || status(e) >= SERVERS_FAULT || status(e) == 0
              ? new BillingUnavailable(
                  "Stripe answered %d; it is tried again.".formatted(status(e)))
              : new BillingRefused("Stripe refused it: " + bounded(e));
    };
  }

  private static int status(StripeException e) {
    @Nullable Integer status = e.getStatusCode();
    return status == null ? 0 : status;
  }

  private static String bounded(StripeException e) {
    @Nullable String said = e.getUserMessage();
    String words =
        (said == null ? "status " + status(e) : said).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return words.substring(0, Math.min(words.length(), LONGEST));
  }
}
