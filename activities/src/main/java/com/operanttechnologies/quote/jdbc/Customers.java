package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The contact behind a quote's customer: known by its address, brought up to date by each quote.
 */
@Component
public class Customers {
  private static final String SAVE =
      """
      insert into contact (tenant_id, email, name, company, address, vat_id, time_zone, locale,
        basis, basis_source)
      values (:tenant, :email, :name, :company, :address, :vatId, :zone, :locale, 'requested',
        'quote')
      on conflict (tenant_id, lower(email)) do update set name = excluded.name,
        company = coalesce(excluded.company, contact.company),
        address = coalesce(excluded.address, contact.address),
        vat_id = coalesce(excluded.vat_id, contact.vat_id),
        time_zone = coalesce(excluded.time_zone, contact.time_zone),
        locale = coalesce(excluded.locale, contact.locale),
        updated_at = now()
      returning id
      """;

  private final Tenants tenants;

  Customers(Tenants tenants) {
    this.tenants = tenants;
  }

  public UUID save(CustomerInput customer) {
    return tenants
        .sql(SAVE)
        .param("email", customer.email())
        .param("name", customer.name())
        .param("company", blankToNull(customer.company()))
        .param("address", blankToNull(customer.address()))
        .param("vatId", blankToNull(customer.vatId()))
        .param("zone", blankToNull(customer.timeZone()))
        .param("locale", blankToNull(customer.locale()))
        .query(UUID.class)
        .single();
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
