package com.operanttechnologies.billing.stripe;

import com.stripe.model.CreditNote;
import com.stripe.model.Invoice;
import com.stripe.param.CreditNoteCreateParams;
import com.stripe.param.CreditNoteListParams;
import java.util.Optional;

/**
 * Takes an invoice back as its state allows: a draft is deleted, an open one made void, and for a
 * paid one its customer gets a credit.
 */
class InvoiceReversal {
  private final StripeApi api;
  private final Intents intents;

  InvoiceReversal(StripeApi api, Intents intents) {
    this.api = api;
    this.intents = intents;
  }

  void reverse(Intent intent, String ref) {
    Optional<Invoice> invoice = api.find(stripe -> stripe.invoices().retrieve(ref));
    if (invoice.isEmpty() || invoice.get().getStatus() == null) {
      return;
    }
    switch (invoice.get().getStatus()) {
      case "draft" -> api.find(stripe -> stripe.invoices().delete(ref));
      case "open", "uncollectible" ->
          api.make(
              intents,
              intent,
              "/void",
              (stripe, options) -> stripe.invoices().voidInvoice(ref, options));
      case "paid" -> credit(intent, invoice.get());
      default -> {}
    }
  }

  private void credit(Intent intent, Invoice invoice) {
    var ofInvoice =
        CreditNoteListParams.builder().setInvoice(invoice.getId()).setLimit(100L).build();
    boolean credited =
        api.ask(stripe -> {
          for (CreditNote note : stripe.creditNotes().list(ofInvoice).autoPagingIterable()) {
            if (Named.is(note.getMetadata(), intent)) {
              return true;
            }
          }
          return false;
        });
    if (credited || invoice.getTotal() == 0) {
      return;
    }
    var params =
        CreditNoteCreateParams.builder()
            .setInvoice(invoice.getId())
            .setAmount(invoice.getTotal())
            .setCreditAmount(invoice.getTotal())
            .putMetadata(Named.KEY, intent.name())
            .build();
    api.make(
        intents,
        intent,
        "/credit",
        (stripe, options) -> stripe.creditNotes().create(params, options));
  }
}
