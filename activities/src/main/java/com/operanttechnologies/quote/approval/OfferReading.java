package com.operanttechnologies.quote.approval;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.approval.jdbc.ReviewTable;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rules look at, read from a quote; inside the tenant's transaction. */
@Component
class OfferReading {
  private final Tenants tenants;
  private final Organisations organisations;
  private final ReviewTable reviews;

  OfferReading(Tenants tenants, Organisations organisations, ReviewTable reviews) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.reviews = reviews;
  }

  ReviewedOffer of(Quote quote) {
    QuoteVersion version = quote.current();
    Organisation organisation = organisations.current();
    Set<String> everyOption = Set.copyOf(QuotePricing.options(version));
    return new ReviewedOffer(
        LargestDiscount.of(version.content(quote.number())),
        QuotePricing.atOnce(version, everyOption).totals().dueFirst().gross(),
        version.currency(),
        text(version.terms().text()),
        text(organisation.defaultTerms()),
        tenants.now().atZone(organisation.zone()).toLocalDate(),
        version.validUntil(),
        version.customer().email().toLowerCase(Locale.ROOT),
        !reviews.hasAccepted(quote.contact()));
  }

  /** Line ends and space around do not make other terms. */
  private static String text(@Nullable String terms) {
    return terms == null ? "" : terms.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
