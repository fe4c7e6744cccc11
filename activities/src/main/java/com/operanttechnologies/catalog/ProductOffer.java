package com.operanttechnologies.catalog;

import org.jspecify.annotations.Nullable;

/** What a product would cost on a quote, or why it has no price there. */
public sealed interface ProductOffer {
  ProductSheet sheet();

  /** The tax rate that its category has for this customer; absent without a category or rate. */
  @Nullable TaxRate tax();

  /**
   * It has a price.
   *
   * @param origin where it comes from, such as {@code price book Spring 2026, for Baker Boats}
   */
  record Priced(
      ProductSheet sheet,
      @Nullable TaxRate tax,
      PriceModel model,
      QuantityPrice price,
      String origin)
      implements ProductOffer {}

  /** It has none; why is a sentence. */
  record Unpriced(ProductSheet sheet, @Nullable TaxRate tax, String why) implements ProductOffer {}
}
