package com.operanttechnologies.billing;

import java.util.UUID;

/**
 * By which keys accounts and billing know what was asked before: a crash between an effect and its
 * record finds the effect again and makes no second one.
 *
 * <p>A Retry makes new subscriptions and invoices, because those of the failed attempt were taken
 * back; the account stays the customer's.
 */
record StepKeys(UUID contact, UUID version, int attempt) {

  String of(BillingPart part) {
    return part.equals(BillingPart.ACCOUNT)
        ? contact.toString()
        : version + "." + part.code() + (attempt == 1 ? "" : "." + attempt);
  }
}
