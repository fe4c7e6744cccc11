package com.operanttechnologies.quote.approval;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.DraftPricing.Draft;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.quote.product.LineProduct;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.product.Margin;
import com.operanttechnologies.quote.product.Margins;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules would ask of a quote as it is being typed; nothing is kept. */
@Component
public class TypedOffers {
  private final Tenants tenants;
  private final Organisations organisations;
  private final Quotes quotes;
  private final DraftPricing drafts;
  private final Reviews plans;
  private final OfferReading offers;
  private final LineProducts products;
  private final Margins margins;
  private final ReviewTable reviews;
  private final Contacts contacts;

  TypedOffers(
      Tenants tenants,
      Organisations organisations,
      Quotes quotes,
      DraftPricing drafts,
      Reviews plans,
      OfferReading offers,
      LineProducts products,
      Margins margins,
      ReviewTable reviews,
      Contacts contacts) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.quotes = quotes;
    this.drafts = drafts;
    this.plans = plans;
    this.offers = offers;
    this.products = products;
    this.margins = margins;
    this.reviews = reviews;
    this.contacts = contacts;
  }

  /**
   * What the next submission would ask for if this was saved as it is. Where no rule is on, nothing
   * is looked at.
   *
   * @param id of the quote that is edited; absent: a new one
   * @throws InvalidInput naming what could not be saved
   */
  public ReviewPlan plan(UUID tenant, @Nullable UUID id, QuoteInput typed) {
    return tenants.as(tenant, () -> plans.plan(id, () -> offer(id, typed)));
  }

  private ReviewedOffer offer(@Nullable UUID id, QuoteInput typed) {
    Quote saved = id == null ? null : quotes.here(id);
    Organisation organisation = organisations.current();
    Draft draft = drafts.draft(saved, typed, organisation);
    QuoteVersion version = draft.version();
    Map<String, LineProduct> before = saved == null ? Map.of() : products.of(version.id());
    LocalDate today = LocalDate.now(organisation.zone());
    Margin worst = margins.worst(version, products.of(version, draft.input(), today, before));
    return offers.of(version, worst, isNew(version.customer().email()));
  }

  private boolean isNew(String email) {
    return contacts.findByEmail(email).map(Contact::id).filter(reviews::hasAccepted).isEmpty();
  }
}
