package com.operanttechnologies.billing.prepayment;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import com.operanttechnologies.billing.AcceptedQuotes;
import com.operanttechnologies.billing.BillingEngines;
import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who pays at Stripe. Stripe sets off against an invoice only what the same customer has paid, so
 * that a payment begins with the customer that is billed; whoever asks first makes it.
 */
@Component
public class Payers {
  private final Tenants tenants;
  private final ProvisioningTable provisionings;
  private final ChoiceTable choices;
  private final AcceptedQuotes accepted;
  private final BillingEngines engines;

  Payers(
      Tenants tenants,
      ProvisioningTable provisionings,
      ChoiceTable choices,
      AcceptedQuotes accepted,
      BillingEngines engines) {
    this.tenants = tenants;
    this.provisionings = provisionings;
    this.choices = choices;
    this.accepted = accepted;
    this.engines = engines;
  }

  private record Payer(Kind engine, UUID origin, Customer customer) {}

  /** What Stripe calls the customer; empty where somebody else bills. Outside any transaction. */
  public Optional<String> atStripe(UUID tenant, UUID version) {
    Payer payer = tenants.as(tenant, () -> payer(version));
    if (payer.engine != Kind.STRIPE) {
      return Optional.empty();
    }
    String key = payer.customer.contact().toString();
    var accounts = engines.of(tenant, Kind.STRIPE).accounts();
    return Optional.of(accounts.open(tenant, key, payer.origin, payer.customer).ref());
  }

  private Payer payer(UUID version) {
    Customer customer = accepted.of(version).customer();
    return provisionings
        .findByVersion(version)
        .flatMap(provisionings::find)
        .map(row -> new Payer(row.engine(), row.id(), customer))
        .orElseGet(() -> new Payer(choices.current().engine(), version, customer));
  }
}
