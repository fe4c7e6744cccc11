package com.operanttechnologies.billing.jdbc;

import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;

/** Accounts and billing in own tables: the built-in default. */
public final class JdbcEngine {
  private JdbcEngine() {}

  public static BillingEngine of(Tenants tenants, Organisations organisations) {
    return new BillingEngine(
        new JdbcAccounts(tenants),
        new JdbcSubscriptions(tenants),
        new JdbcInvoices(tenants, new InvoiceNumbers(tenants, organisations)));
  }
}
