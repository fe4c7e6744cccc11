package com.operanttechnologies.quote.web;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import java.util.Set;

/** What would be billed first were the quote accepted as it stands, by the code that bills. */
final class FirstInvoice {
  private FirstInvoice() {}

  /** Without options: the customer has not chosen yet. */
  static InvoiceDraft of(QuoteVersion version) {
    return InvoiceDraft.of(QuotePricing.of(version, Set.of()));
  }
}
