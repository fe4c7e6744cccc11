package com.operanttechnologies.quote.web;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;

/** What would be billed first were the quote accepted as it stands, by the code that bills. */
final class FirstInvoice {
  private FirstInvoice() {}

  /** Without options, with what is chosen beforehand: the customer has not chosen yet. */
  static InvoiceDraft of(QuoteVersion version) {
    return InvoiceDraft.of(QuotePricing.offered(version));
  }
}
