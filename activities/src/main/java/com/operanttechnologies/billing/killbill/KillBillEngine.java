package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.billing.BillingEngine;

/** Accounts and billing at Kill Bill. */
public final class KillBillEngine {
  private KillBillEngine() {}

  public static BillingEngine of(KillBillApi api, InvoiceRows rows) {
    return new BillingEngine(
        new KillBillAccounts(api), new KillBillSubscriptions(api), new KillBillInvoices(api, rows));
  }
}
