package com.operanttechnologies.quote.imprint;

import com.operanttechnologies.document.Logo;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.tenant.Brand;
import com.operanttechnologies.tenant.Organisation.Picture;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How a paper was printed.
 *
 * @param dated the day that stands on it
 */
public record Imprint(Brand brand, Locale locale, LocalDate dated) {

  public static Imprint of(QuotePaper paper) {
    QuotePaper.Seller seller = paper.seller();
    Logo logo = seller.logo();
    Picture picture = logo == null ? null : new Picture(logo.bytes(), logo.mediaType());
    return new Imprint(
        new Brand(seller.accentColour(), picture, seller.phone(), seller.website()),
        paper.locale(),
        paper.date());
  }
}
