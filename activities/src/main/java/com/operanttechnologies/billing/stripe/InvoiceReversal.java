package com.operanttechnologies.billing.stripe;

import com.stripe.model.CreditNote;
import com.stripe.model.Invoice;
import com.stripe.param.CreditNoteCreateParams;
import com.stripe.param.CreditNoteListParams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an invoice back as its state allows: a draft is deleted, an open one made void, and for one
 * that is paid, or a part of it, there is a credit note: what was paid is the customer's again.
 */
class InvoiceReversal {
  private final StripeApi api;
  private final Intents intents;

  InvoiceReversal(StripeApi api, Intents intents) {
    this.api = api;
    this.intents = intents;
  }

  void reverse(Intent intent, String ref) {
    reverse(intent, ref, "");
  }

  /**
   * One of several bills of an intent.
   *
   * @param part that tells it from the others
   */
  void reverse(Intent intent, String ref, String part) {
    Optional<Invoice> invoice = api.find(stripe -> stripe.invoices().retrieve(ref));
    if (invoice.isEmpty() || invoice.get().getStatus() == null) {
      return;
    }
    switch (invoice.get().getStatus()) {
      case "draft" -> api.find(stripe -> stripe.invoices().delete(ref));
      case "open", "uncollectible" -> annul(intent, invoice.get(), part);
      case "paid" -> credit(intent, invoice.get(), invoice.get().getTotal(), part);
      default -> {}
    }
  }

  /** What a part was paid of is not made void any more: that part is credited. */
  private void annul(Intent intent, Invoice invoice, String part) {
    @Nullable Long paid = invoice.getAmountPaid();
    if (paid != null && paid > 0) {
      credit(intent, invoice, paid, part);
      return;
    }
    api.make(
        intents,
        intent,
        "/void" + part,
        (stripe, options) -> stripe.invoices().voidInvoice(invoice.getId(), options));
  }

  private void credit(Intent intent, Invoice invoice, long paid, String part) {
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
            .setCreditAmount(paid)
            .putMetadata(Named.KEY, intent.name())
            .build();
    api.make(
        intents,
        intent,
        "/credit" + part,
        (stripe, options) -> stripe.creditNotes().create(params, options));
  }
}
