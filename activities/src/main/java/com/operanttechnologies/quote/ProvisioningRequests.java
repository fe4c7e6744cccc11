package com.operanttechnologies.quote;

import com.operanttechnologies.billing.Provisionings;
import org.springframework.stereotype.Component;

/** Hands what was accepted over to billing. */
@Component
class ProvisioningRequests {
  private final Provisionings provisionings;

  ProvisioningRequests(Provisionings provisionings) {
    this.provisionings = provisionings;
  }

  boolean isProvisioned(QuoteVersion version) {
    return provisionings.isStarted(version.id());
  }

  /** Asks billing to begin, in this transaction. */
  void provision(QuoteVersion version) {
    provisionings.start(version.quote(), version.id());
  }
}
