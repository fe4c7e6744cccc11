package com.operanttechnologies.quote;

import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows an acceptance in other features. */
@Component
class ProvisioningRequests {
  private final Tenants tenants;
  private final ApplicationEventPublisher events;

  ProvisioningRequests(Tenants tenants, ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.events = events;
  }

  boolean isProvisioned(QuoteVersion version) {
    return tenants
        .sql("select exists (select 1 from provisioning where version_id = :version)")
        .param("version", version.id())
        .query(Boolean.class)
        .single();
  }

  /** Asks billing to begin, in this transaction. */
  void provision(QuoteVersion version) {
    UUID tenant = tenants.current();
    events.publishEvent(new QuoteHappened.ToProvision(tenant, version.quote(), version.id()));
  }
}
