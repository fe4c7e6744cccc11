package com.operanttechnologies.billing;

import io.temporal.activity.ActivityInterface;

/**
 * What a provisioning's process asks of accounts and billing. Each step has a deterministic key, so
 * that repeating it finds what it made before; a step that can never succeed throws {@link
 * BillingRefused}, and taking back never does.
 */
@ActivityInterface(namePrefix = "Provisioning")
public interface ProvisioningActivities {

  /** Opens the customer's account, or finds it. */
  void openAccount(String tenant, String provisioning);

  /** Starts what is billed every month, quarter or year. */
  void startSubscription(String tenant, String provisioning, String interval);

  /** Issues the first invoice: one-off items and first periods. */
  void issueInvoice(String tenant, String provisioning);

  /** Reads the invoice back and proves that it bills what was accepted. */
  void reconcile(String tenant, String provisioning);

  /** Sets what was paid on acceptance off against the invoice; a refusal stops nothing else. */
  void setOff(String tenant, String provisioning);

  /** Makes the invoice void, if there is one; its number stays used. */
  void voidInvoice(String tenant, String provisioning);

  /** Cancels the subscription of this interval, if there is one. */
  void cancelSubscription(String tenant, String provisioning, String interval);

  /** Closes the account if this provisioning opened it and nothing else lives on it. */
  void closeAccount(String tenant, String provisioning);
}
