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
    List<String> problems = new ArrayList<>();
    attempt(
        problems,
        "Customers",
        () ->
            api.ask(stripe ->
                stripe.customers().list(CustomerListParams.builder().setLimit(1L).build())));
    attempt(
        problems,
        "Products",
        () ->
            api.ask(stripe ->
                stripe.products().list(ProductListParams.builder().setLimit(1L).build())));
    attempt(
        problems,
        "Subscriptions",
        () ->
            api.ask(stripe ->
                stripe
                    .subscriptions()
                    .list(SubscriptionListParams.builder().setLimit(1L).build())));
    attempt(
        problems,
        "Invoices",
        () ->
            api.ask(stripe ->
                stripe.invoices().list(InvoiceListParams.builder().setLimit(1L).build())));
    attempt(
        problems,
        "Invoice items",
        () ->
            api.ask(stripe ->
                stripe.invoiceItems().list(InvoiceItemListParams.builder().setLimit(1L).build())));
    attempt(
        problems,
        "Credit notes",
        () ->
            api.ask(stripe ->
                stripe.creditNotes().list(CreditNoteListParams.builder().setLimit(1L).build())));
    return problems;
  }

  private static void attempt(List<String> problems, String what, Runnable question) {
    try {
      question.run();
    } catch (BillingUnavailable unavailable) {
      problems.add(what + ": " + unavailable.getMessage());
    } catch (BillingRefused refused) {
      problems.add(what + ": " + refused.reason());
    }
  }
}
