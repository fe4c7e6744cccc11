package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.BillingUnavailable;
import com.stripe.param.CreditNoteListParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.InvoiceItemListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.ProductListParams;
import com.stripe.param.SubscriptionListParams;
import java.util.ArrayList;
import java.util.List;

/** Tries with harmless questions whether a key may do what billing needs. */
public final class StripeRights {
  private StripeRights() {}

  /** What is missing, in words; empty: nothing. */
  public static List<String> problems(StripeApi api) {
    var customers = CustomerListParams.builder().setLimit(1L).build();
    var products = ProductListParams.builder().setLimit(1L).build();
    var subscriptions = SubscriptionListParams.builder().setLimit(1L).build();
    var invoices = InvoiceListParams.builder().setLimit(1L).build();
    var items = InvoiceItemListParams.builder().setLimit(1L).build();
    var notes = CreditNoteListParams.builder().setLimit(1L).build();
    List<String> problems = new ArrayList<>();
    attempt(problems, api, "Customers", stripe -> stripe.customers().list(customers));
    attempt(problems, api, "Products", stripe -> stripe.products().list(products));
    attempt(problems, api, "Subscriptions", stripe -> stripe.subscriptions().list(subscriptions));
    attempt(problems, api, "Invoices", stripe -> stripe.invoices().list(invoices));
    attempt(problems, api, "Invoice items", stripe -> stripe.invoiceItems().list(items));
    attempt(problems, api, "Credit notes", stripe -> stripe.creditNotes().list(notes));
    return problems;
  }

  private static void attempt(
      List<String> problems, StripeApi api, String what, StripeApi.Request<?> question) {
    try {
      api.ask(question);
    } catch (BillingUnavailable unavailable) {
      problems.add(what + ": " + unavailable.getMessage());
    } catch (BillingRefused refused) {
      problems.add(what + ": " + refused.reason());
    }
  }
}
