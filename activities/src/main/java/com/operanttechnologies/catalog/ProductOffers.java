package com.operanttechnologies.catalog;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.problem.InvalidInput;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What products cost for somebody on a day; inside the tenant's transaction. */
@Component
public class ProductOffers {
  private final Products products;
  private final TaxRates taxes;
  private final Contacts contacts;

  ProductOffers(Products products, TaxRates taxes, Contacts contacts) {
    this.products = products;
    this.taxes = taxes;
    this.contacts = contacts;
  }

  /**
   * The prices of one customer; not to be kept longer than the transaction.
   *
   * @param email of the customer; absent: nobody yet
   * @throws InvalidInput on {@code currency}, if it is none
   */
  public CustomerPrices of(String currency, @Nullable String email, LocalDate day) {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    return new CustomerPrices(products, taxes.all(), code, day, buyer(email));
  }

  private Buyer buyer(@Nullable String email) {
    if (email == null || email.isBlank()) {
      return Buyer.ANYBODY;
    }
    Optional<Contact> known = contacts.findByEmail(email.strip());
    return new Buyer(
        known.map(Contact::id).orElse(null),
        email.strip(),
        known.map(Contact::country).orElse(null));
  }
}
