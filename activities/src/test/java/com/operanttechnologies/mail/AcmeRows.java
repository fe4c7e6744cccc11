package com.operanttechnologies.mail;

import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;

/** Rows of Acme Sails: Ada sells, Bob buys. */
public final class AcmeRows {
  public final UUID tenant;
  public final UUID bob;
  public final UUID quote;
  public final UUID version;
  private final Tenants tenants;

  private AcmeRows(Tenants tenants, Routing routing) {
    this.tenants = tenants;
    this.tenant =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    run(
        """
        insert into tenant (tenant_id, name, postal_address, email, sender_email)
        values (:tenant, 'Acme Sails', 'Quay 1, 20457 Hamburg', 'ada@acme-sails.example',
          'sales@acme-sails.example')
        """);
    this.bob =
        id(
            """
            insert into contact (tenant_id, email, name)
            values (:tenant, 'bob@buyer.example', 'Bob Buyer') returning id
            """);
    this.quote =
        id(
            """
            insert into quote (tenant_id, number, contact_id)
            select :tenant, 'Q-2026-0001', id from contact returning id
            """);
    this.version =
        id(
            """
            insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
              expires_at, customer, seller, totals, hash, sent_at)
            select :tenant, id, 1, 'sent', 'EUR', current_date + 30, now() + interval '30 days',
              '{}', '{}', '{}', 'hash', now()
            from quote returning id
            """);
  }

  public static AcmeRows in(Tenants tenants, Routing routing) {
    return new AcmeRows(tenants, routing);
  }

  /** A statement of the tenant with an id as its answer. */
  public UUID id(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(UUID.class).single());
  }

  public void run(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }

  public String text(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(String.class).single());
  }

  public long count(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
  }
}
