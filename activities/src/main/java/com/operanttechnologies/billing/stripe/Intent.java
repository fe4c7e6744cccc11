package com.operanttechnologies.billing.stripe;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was, or may have been, made at Stripe under a key.
 *
 * @param whose where lists are asked for it: the customer's e-mail address, or the customer
 * @param ref what Stripe calls it; absent until its answer was read
 * @param origin the provisioning that has made the customer
 * @param attempt raised when the answer that Stripe keeps under the idempotency key is useless
 * @param gone taken back
 */
record Intent(
    UUID tenant,
    StripeKind kind,
    String key,
    String whose,
    @Nullable String ref,
    @Nullable UUID origin,
    int attempt,
    boolean gone) {

  /** Our name of the thing, which Stripe keeps in its metadata. */
  String name() {
    return tenant + "/" + key;
  }

  /** Stripe answers requests of one idempotency key alike, for a day at least. */
  String idempotencyKey() {
    return "operant/" + tenant + "/" + kind.code() + "/" + key + "/" + attempt;
  }
}
