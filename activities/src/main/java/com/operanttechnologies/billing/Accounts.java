package com.operanttechnologies.billing;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import java.util.UUID;

/**
 * Where customers have their accounts. Calls of the same key, also at the same time, mean the same
 * account; each throws {@link BillingRefused} or {@link BillingUnavailable}.
 */
public interface Accounts {

  /**
   * Opens the account, finds it, or opens it again after it was closed.
   *
   * @param origin the provisioning that asks
   */
  OpenAccount open(UUID tenant, String key, UUID origin, Customer customer);

  /** Closes the account if this origin opened it and nothing lives on it; true if it is closed. */
  boolean close(UUID tenant, String key, UUID origin);

  /** An account, and the provisioning that opened it. */
  record OpenAccount(String ref, UUID origin) {}
}
