package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingEngine;

/** Accounts and billing at Stripe. */
public final class StripeEngine {
  private StripeEngine() {}

  public static BillingEngine of(StripeApi api, Intents intents, StripeTerms terms) {
    return new BillingEngine(
        new StripeCustomers(api, intents),
        new StripeSubscriptions(api, intents, terms),
        new StripeInvoices(api, intents, terms));
  }
}
