package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.catalog.ProductOffer.Priced;
import com.operanttechnologies.catalog.TaxRate;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some units cost somebody on a day.
 *
 * @param amount quantity times unit price: the net of a quote's line
 * @param origin which price applies, such as {@code price book Spring 2026, for Baker Boats}
 * @param steps how it comes about
 */
record OfferJson(
    String currency,
    String model,
    String unitPrice,
    String amount,
    String origin,
    List<String> steps,
    @Nullable String taxPercent) {

  static OfferJson of(Priced offer, String currency) {
    IsoCurrency iso = IsoCurrency.of(currency);
    TaxRate tax = offer.tax();
    return new OfferJson(
        currency,
        offer.model().code(),
        iso.text(offer.price().unitPrice()),
        iso.text(offer.price().amount()),
        offer.origin(),
        offer.price().steps(),
        tax == null ? null : PlainNumber.text(tax.percent()));
  }
}
