package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.choice.BillingChoice;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.engine.OperantProperties;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to an organisation's account at Stripe; inside the tenant's transaction. */
@Component
public class StripeAccess {
  private final ChoiceTable choices;
  private final URI base;

  StripeAccess(ChoiceTable choices, OperantProperties properties) {
    this.choices = choices;
    this.base = properties.billing().stripeUrl();
  }

  /** Empty without a key. */
  public Optional<StripeApi> api() {
    BillingChoice choice = choices.current();
    return choices.key(choice.secret()).map(key -> new StripeApi(base, key));
  }

  /** The secret with which Stripe signs what it tells; empty without one. */
  public Optional<String> signing() {
    return choices.key(choices.current().webhook());
  }
}
