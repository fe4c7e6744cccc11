package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import com.operanttechnologies.billing.Accounts;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;

/** The built-in accounts; the key is unique, so that a customer has one. */
class JdbcAccounts implements Accounts {
  private static final String OPEN =
      """
      insert into billing_account (tenant_id, key, contact_id, origin, name, email, company,
        address, vat_id)
      values (:tenant, :key, :contact, :origin, :name, :email, :company, :address, :vatId)
      on conflict (tenant_id, key) do update set state = 'open',
        origin = case when billing_account.state = 'closed' then excluded.origin
          else billing_account.origin end
      returning id, origin
      """;

  /* Locked first: what starts meanwhile has opened the account again, and is seen below. */
  private static final String LOCK =
      """
      select 1 from billing_account where key = :key for update
      """;

  private static final String CLOSE =
      """
      update billing_account a set state = 'closed'
      where key = :key and origin = :origin
      and not exists (select 1 from billing_subscription s
        where s.tenant_id = a.tenant_id and s.account_id = a.id and s.state = 'active')
      and not exists (select 1 from billing_invoice i
        where i.tenant_id = a.tenant_id and i.account_id = a.id and i.state = 'open')
      """;

  private final Tenants tenants;

  JdbcAccounts(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public OpenAccount open(UUID tenant, String key, UUID origin, Customer customer) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(OPEN)
                .param("key", key)
                .param("contact", customer.contact())
                .param("origin", origin)
                .param("name", customer.name())
                .param("email", customer.email())
                .param("company", customer.company())
                .param("address", customer.address())
                .param("vatId", customer.vatId())
                .query((row, _) ->
                    new OpenAccount(row.getString("id"), row.getObject("origin", UUID.class)))
                .single());
  }

  @Override
  public boolean close(UUID tenant, String key, UUID origin) {
    return tenants.as(
        tenant,
        () -> {
          tenants.sql(LOCK).param("key", key).query(Integer.class).optional();
          return tenants.sql(CLOSE).param("key", key).param("origin", origin).update() == 1;
        });
  }
}
