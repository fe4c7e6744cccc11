package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.billing.BillingEngines;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The operator's engine, or Stripe with the organisation's key. */
@Component
class ChosenEngines implements BillingEngines {
  private final Tenants tenants;
  private final Organisations organisations;
  private final ChoiceTable choices;
  private final Intents intents;
  private final BillingEngine standard;
  private final URI stripe;

  ChosenEngines(
      Tenants tenants,
      Organisations organisations,
      ChoiceTable choices,
      Intents intents,
      BillingEngine standard,
      OperantProperties properties) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.choices = choices;
    this.intents = intents;
    this.standard = standard;
    this.stripe = properties.billing().stripeUrl();
  }

  @Override
  public BillingEngine of(UUID tenant, Kind kind) {
    return switch (kind) {
      case STANDARD -> standard;
      case STRIPE -> tenants.as(tenant, this::stripe);
    };
  }

  private BillingEngine stripe() {
    BillingChoice choice = choices.current();
    String key =
        choices
            .key(choice)
            .orElseThrow(
                () -> new BillingUnavailable("The key of Stripe is missing in Settings, Billing."));
    StripeTerms terms = new StripeTerms(organisations.current().zone(), choice.daysToPay());
    return StripeEngine.of(new StripeApi(stripe, key), intents, terms);
  }
}
