package com.operanttechnologies.billing.stripe;

import java.util.Locale;

/** What is made at Stripe under a key of ours. */
enum StripeKind {
  CUSTOMER,
  SUBSCRIPTION,
  INVOICE;

  /** The name in tables and in idempotency keys. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
