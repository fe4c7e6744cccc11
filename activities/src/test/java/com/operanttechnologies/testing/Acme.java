package com.operanttechnologies.testing;

import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fixtures' story: Acme Sails, where Ada sells and Bob buys. */
@Component
public class Acme {
  private final Routing routing;
  private final Tenants tenants;

  Acme(Routing routing, Tenants tenants) {
    this.routing = routing;
    this.tenants = tenants;
  }

  /** A new organisation of its own, so that tests do not meet. */
  public UUID sails() {
    UUID tenant =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into tenant (tenant_id, name, postal_address, time_zone)
                    values (:tenant, 'Acme Sails', '1 Harbour Road, Portsmouth', 'Europe/London')
                    """)
                .update());
    return tenant;
  }
}
