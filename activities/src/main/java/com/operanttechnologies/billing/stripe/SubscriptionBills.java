package com.operanttechnologies.billing.stripe;

import com.stripe.model.Invoice;
import com.stripe.param.InvoiceFinalizeInvoiceParams;
import com.stripe.param.InvoiceListParams;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills that Stripe has written of a subscription itself, such as that of a short first period. A
 * draft of a subscription is never deleted at Stripe: it is made final and then void.
 */
record SubscriptionBills(StripeApi api, Intents intents) {

  void takeBack(Intent intent, String subscription) {
    InvoiceReversal reversal = new InvoiceReversal(api, intents);
    for (Invoice bill : of(subscription)) {
      String part = "-" + bill.getId();
      if ("draft".equals(bill.getStatus())) {
        finish(intent, bill.getId(), part);
      }
      reversal.reverse(intent, bill.getId(), part);
    }
  }

  private List<Invoice> of(String subscription) {
    var bills = InvoiceListParams.builder().setSubscription(subscription).setLimit(100L).build();
    return api.ask(stripe -> {
      List<Invoice> all = new ArrayList<>();
      stripe.invoices().list(bills).autoPagingIterable().forEach(all::add);
      return all;
    });
  }

  private void finish(Intent intent, String bill, String part) {
    var quietly = InvoiceFinalizeInvoiceParams.builder().setAutoAdvance(false).build();
    api.make(
        intents,
        intent,
        "/final" + part,
        (stripe, options) -> stripe.invoices().finalizeInvoice(bill, quietly, options));
  }
}
