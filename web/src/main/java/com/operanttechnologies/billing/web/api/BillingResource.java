package com.operanttechnologies.billing.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.BillingOverview;
import com.operanttechnologies.billing.ProvisioningRetry;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A quote's account, subscriptions, invoices and the proof that they are what was signed. */
@Tag(name = "Billing")
@RestController
class BillingResource {
  private final Quotes quotes;
  private final BillingOverview billing;
  private final Payments payments;
  private final ProvisioningRetry retry;

  BillingResource(
      Quotes quotes, BillingOverview billing, Payments payments, ProvisioningRetry retry) {
    this.quotes = quotes;
    this.billing = billing;
    this.payments = payments;
    this.retry = retry;
  }

  @Operation(
      summary = "Read the billing of a quote",
      description = "Empty before acceptance; reconciliation says whether billed equals accepted.")
  @GetMapping("/api/v1/quotes/{id}/billing")
  BillingJson billing(CurrentKey key, @PathVariable UUID id) {
    UUID quote = quotes.get(key.tenant(), id).id();
    return BillingJson.of(billing.of(key.tenant(), quote), payments.of(key.tenant(), quote));
  }

  @Operation(
      summary = "Try the billing of a quote again",
      description = "In the background; 409 unless it has failed.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/api/v1/quotes/{id}/billing/retry")
  BillingJson retry(CurrentKey key, @PathVariable UUID id) {
    UUID quote = quotes.get(key.tenant(), id).id();
    UUID provisioning = billing.of(key.tenant(), quote).provisioning();
    if (provisioning == null) {
      throw new Conflict("The quote was not handed over to billing yet.");
    }
    retry.retry(key.tenant(), provisioning, Actor.key(key.id()));
    return billing(key, id);
  }
}
