package com.operanttechnologies.billing.stripe;

import com.operanttechnologies.billing.AcceptedQuote.Customer;
import com.operanttechnologies.billing.Accounts;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers at Stripe, found by e-mail address and our name in their metadata. */
class StripeCustomers implements Accounts {
  private static final String ORIGIN = "operant_origin";
  private static final int LONGEST = 140;

  private final StripeApi api;
  private final Intents intents;

  StripeCustomers(StripeApi api, Intents intents) {
    this.api = api;
    this.intents = intents;
  }

  @Override
  public OpenAccount open(UUID tenant, String key, UUID origin, Customer customer) {
    Intent intent = intents.begin(tenant, StripeKind.CUSTOMER, key, customer.email());
    if (intent.ref() != null && intent.origin() != null) {
      return new OpenAccount(intent.ref(), intent.origin());
    }
    OpenAccount account = found(intent).orElseGet(() -> made(intent, origin, customer));
    intents.made(intent, account.ref(), account.origin());
    return account;
  }

  private Optional<OpenAccount> found(Intent intent) {
    CustomerListParams byEmail =
        CustomerListParams.builder().setEmail(intent.whose()).setLimit(100L).build();
    return api.ask(stripe -> {
      for (var customer : stripe.customers().list(byEmail).autoPagingIterable()) {
        if (Named.is(customer.getMetadata(), intent)) {
          UUID origin = UUID.fromString(customer.getMetadata().get(ORIGIN));
          return Optional.of(new OpenAccount(customer.getId(), origin));
        }
      }
      return Optional.empty();
    });
  }

  private OpenAccount made(Intent intent, UUID origin, Customer customer) {
    var params =
        CustomerCreateParams.builder()
            .setEmail(intent.whose())
            .setName(customer.company() == null ? customer.name() : customer.company())
            .putMetadata(Named.KEY, intent.name())
            .putMetadata(ORIGIN, origin.toString());
    if (customer.address() != null && !customer.address().isBlank()) {
      params.setAddress(
          CustomerCreateParams.Address.builder().setLine1(inOneLine(customer.address())).build());
    }
    if (customer.vatId() != null && !customer.vatId().isBlank()) {
      params.setInvoiceSettings(vatId(customer.vatId()));
    }
    String ref =
        api.make(
                intents,
                intent,
                "",
                (stripe, options) -> stripe.customers().create(params.build(), options))
            .getId();
    return new OpenAccount(ref, origin);
  }

  /** As a field of each invoice: Stripe's own tax numbers have to be of a kind that it knows. */
  private static CustomerCreateParams.InvoiceSettings vatId(String vatId) {
    return CustomerCreateParams.InvoiceSettings.builder()
        .addCustomField(
            CustomerCreateParams.InvoiceSettings.CustomField.builder()
                .setName("VAT number")
                .setValue(bounded(vatId))
                .build())
        .build();
  }

  private static String inOneLine(String address) {
    return bounded(
        address
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static String bounded(String text) {
    return text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
  }

  /** Deleting is for ever at Stripe, so it is done only while the customer has nothing at all. */
  @Override
  public boolean close(UUID tenant, String key, UUID origin) {
    Optional<Intent> intent = intents.find(tenant, StripeKind.CUSTOMER, key);
    if (intent.isEmpty()) {
      return true;
    }
    Optional<OpenAccount> account = known(intent.get());
    if (account.isEmpty()) {
      return true;
    }
    if (!account.get().origin().equals(origin) || isUsed(account.get().ref())) {
      return false;
    }
    api.find(stripe -> stripe.customers().delete(account.get().ref()));
    intents.forget(intent.get());
    return true;
  }

  private Optional<OpenAccount> known(Intent intent) {
    return intent.ref() == null || intent.origin() == null
        ? found(intent)
        : Optional.of(new OpenAccount(intent.ref(), intent.origin()));
  }

  private boolean isUsed(String customer) {
    var ofSubscriptions =
        SubscriptionListParams.builder()
            .setCustomer(customer)
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(100L)
            .build();
    var ofInvoices = InvoiceListParams.builder().setCustomer(customer).setLimit(1L).build();
    boolean used =
        api.ask(stripe -> {
          for (Invoice _ : stripe.invoices().list(ofInvoices).getData()) {
            return true;
          }
          for (Subscription one :
              stripe.subscriptions().list(ofSubscriptions).autoPagingIterable()) {
            if (!"canceled".equals(one.getStatus())) {
              return true;
            }
          }
          return false;
        });
    return used || StripeSchedules.isAwaited(api, customer);
  }
}
