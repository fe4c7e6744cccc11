package com.operanttechnologies.billing.http;

import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.engine.settings.BillingSettings;
import java.util.Objects;

/** Accounts and billing as shared services; docs/billing-http.md says what they have to answer. */
public final class HttpEngine {
  private HttpEngine() {}

  public static BillingEngine of(BillingSettings settings) {
    var service =
        new SignedHttp(
            Objects.requireNonNull(settings.url()), Objects.requireNonNull(settings.secret()));
    return new BillingEngine(
        new HttpAccounts(service), new HttpSubscriptions(service), new HttpInvoices(service));
  }
}
