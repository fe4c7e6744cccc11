package com.operanttechnologies.billing;

import com.operanttechnologies.billing.Accounts.OpenAccount;
import com.operanttechnologies.billing.QuoteBilling.Account;
import com.operanttechnologies.billing.QuoteBilling.Invoice;
import com.operanttechnologies.billing.QuoteBilling.Reconciliation;
import com.operanttechnologies.billing.QuoteBilling.Subscription;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.jdbc.StepTable;
import com.operanttechnologies.billing.jdbc.StepTable.Made;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The billing of a quote for pages and API, from what the engine has answered. */
@Component
public class BillingOverview {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final StepTable steps;
  private final AcceptedQuotes accepted;
  private final Prepayments prepayments;

  BillingOverview(
      Tenants tenants,
      ProvisioningTable provisionings,
      StepTable steps,
      AcceptedQuotes accepted,
      Prepayments prepayments) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.steps = steps;
    this.accepted = accepted;
    this.prepayments = prepayments;
  }

  /** Empty, with no state, while the quote has not been handed over. */
  public QuoteBilling of(UUID tenant, UUID quote) {
    return tenants.as(
        tenant, () -> provisionings.ofQuote(quote).map(this::billing).orElse(QuoteBilling.NONE));
  }

  private QuoteBilling billing(Provisioning row) {
    List<Made> made = steps.of(row.id());
    return new QuoteBilling(
        row.id(),
        row.state(),
        row.error(),
        account(row, made),
        made.stream()
            .filter(step -> step.part().isSubscription())
            .map(step -> steps.read(step, Subscription.class).in(step.state()))
            .toList(),
        made.stream()
            .filter(step -> step.part().equals(BillingPart.INVOICE))
            .map(step -> steps.read(step, Invoice.class).in(step.state()))
            .toList(),
        reconciliation(row),
        prepayments.ofVersion(row.version()).orElse(null));
  }

  private @Nullable Account account(Provisioning row, List<Made> made) {
    AcceptedQuote.Customer customer = accepted.of(row.version()).customer();
    return made.stream()
        .filter(step -> step.part().equals(BillingPart.ACCOUNT))
        .reduce((_, last) -> last)
        .map(step ->
            new Account(
                steps.read(step, OpenAccount.class).ref(),
                customer.name(),
                customer.email(),
                step.state()))
        .orElse(null);
  }

  private static @Nullable Reconciliation reconciliation(Provisioning row) {
    BigDecimal agreed = row.accepted();
    BigDecimal billed = row.billed();
    String currency = row.currency();
    return agreed == null || billed == null || currency == null
        ? null
        : new Reconciliation(agreed, billed, currency, Boolean.TRUE.equals(row.equal()));
  }
}
