package com.operanttechnologies.billing;

import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a saga from its rows. */
@Component
class Sagas {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final AcceptedQuotes accepted;

  Sagas(Tenants tenants, ProvisioningTable provisionings, AcceptedQuotes accepted) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.accepted = accepted;
  }

  /** The saga if its row is in this state; else somebody else has moved it on. */
  Optional<Saga> in(ProvisioningState state, String tenant, String provisioning) {
    UUID id = UUID.fromString(tenant);
    return tenants.as(
        id,
        () ->
            provisionings
                .find(UUID.fromString(provisioning))
                .filter(row -> row.state() == state)
                .map(row -> new Saga(id, row, accepted.of(row.version()))));
  }
}
