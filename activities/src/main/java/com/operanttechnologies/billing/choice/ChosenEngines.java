package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.billing.BillingEngines;
import com.operanttechnologies.billing.BillingUnavailable;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.killbill.InvoiceRows;
import com.operanttechnologies.billing.killbill.KillBillAccess;
import com.operanttechnologies.billing.killbill.KillBillEngine;
import com.operanttechnologies.billing.stripe.Intents;
import com.operanttechnologies.billing.stripe.StripeAccess;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeEngine;
import com.operanttechnologies.billing.stripe.StripeTerms;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The operator's engine, or Stripe or Kill Bill as the organisation is known there. */
@Component
class ChosenEngines implements BillingEngines {
  private final Tenants tenants;
  private final Organisations organisations;
  private final ChoiceTable choices;
  private final Intents intents;
  private final BillingEngine standard;
  private final StripeAccess access;
  private final KillBillAccess killBill;
  private final InvoiceRows invoiceRows;

  ChosenEngines(
      Tenants tenants,
      Organisations organisations,
      ChoiceTable choices,
      Intents intents,
      BillingEngine standard,
      StripeAccess access,
      KillBillAccess killBill,
      InvoiceRows invoiceRows) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.choices = choices;
    this.intents = intents;
    this.standard = standard;
    this.access = access;
    this.killBill = killBill;
    this.invoiceRows = invoiceRows;
  }

  @Override
  public BillingEngine of(UUID tenant, Kind kind) {
    return switch (kind) {
      case STANDARD -> standard;
      case STRIPE -> tenants.as(tenant, this::stripe);
      case KILLBILL -> tenants.as(tenant, this::killBill);
    };
  }

  private BillingEngine killBill() {
    return killBill
        .api()
        .map(api -> KillBillEngine.of(api, invoiceRows))
        .orElseThrow(() ->
            new BillingUnavailable("The login of Kill Bill is missing in Settings, Billing."));
  }

  private BillingEngine stripe() {
    StripeApi api =
        access
            .api()
            .orElseThrow(
                () -> new BillingUnavailable("The key of Stripe is missing in Settings, Billing."));
    int daysToPay = choices.current().daysToPay();
    return StripeEngine.of(
        api, intents, new StripeTerms(organisations.current().zone(), daysToPay));
  }
}
