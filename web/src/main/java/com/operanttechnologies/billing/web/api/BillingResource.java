package com.operanttechnologies.billing.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.BillingOverview;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.Quotes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A quote's account, subscriptions, invoices and the proof that they are what was signed. */
@Tag(name = "Billing")
@RestController
class BillingResource {
  private final Quotes quotes;
  private final BillingOverview billing;
  private final Payments payments;

  BillingResource(Quotes quotes, BillingOverview billing, Payments payments) {
    this.quotes = quotes;
    this.billing = billing;
    this.payments = payments;
  }

  @Operation(
      summary = "Read the billing of a quote",
      description = "Empty before acceptance; reconciliation says whether billed equals accepted.")
  @GetMapping("/api/v1/quotes/{id}/billing")
  BillingJson billing(CurrentKey key, @PathVariable UUID id) {
    UUID quote = quotes.get(key.tenant(), id).id();
    return BillingJson.of(billing.of(key.tenant(), quote), payments.of(key.tenant(), quote));
  }
}
