package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts, subscriptions and invoices are made.
 *
 * @param url base address of the shared account and billing services, for http
 * @param secret key of the HMAC-SHA256 signature on each request, for http
 * @param stripeUrl where Stripe answers; another address than its own is for tests
 */
public record BillingSettings(
    @DefaultValue("built-in") Mode mode,
    @Nullable URI url,
    @Nullable String secret,
    @DefaultValue("https://api.stripe.com") URI stripeUrl) {

  /** Own tables, or the shared services. */
  public enum Mode {
    BUILT_IN,
    HTTP
  }

  public BillingSettings {
    if (mode == Mode.HTTP && (url == null || url.getHost() == null)) {
      throw new InvalidSetting("operant.billing.url", "required with operant.billing.mode=http");
    }
    if (mode == Mode.HTTP && (secret == null || secret.length() < 16)) {
      throw new InvalidSetting(
          "operant.billing.secret",
          "required with operant.billing.mode=http, 16 characters or more");
    }
  }
}
