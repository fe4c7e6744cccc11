package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.Buyer;
import com.operanttechnologies.catalog.CustomerPrices;
import com.operanttechnologies.catalog.ProductOffers;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.quote.QuoteInput;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue as the customer of a quote would meet it; inside the tenant's transaction. */
@Component
public class CatalogueView {
  private final ProductOffers offers;
  private final Contacts contacts;

  CatalogueView(ProductOffers offers, Contacts contacts) {
    this.offers = offers;
    this.contacts = contacts;
  }

  CustomerPrices prices(QuoteInput input, LocalDate day) {
    String currency = input.currency() == null ? "" : input.currency();
    return prices(currency, input.customer() == null ? null : input.customer().email(), day);
  }

  /**
   * @param email of the customer; absent: nobody yet
   */
  public CustomerPrices prices(String currency, @Nullable String email, LocalDate day) {
    return offers.of(currency.strip().toUpperCase(Locale.ROOT), day, buyer(email));
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
