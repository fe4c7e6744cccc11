package com.operanttechnologies.catalog.web.api;

import com.operanttechnologies.catalog.BookedPrice;
import com.operanttechnologies.catalog.PriceTerms;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductCost;
import com.operanttechnologies.catalog.ProductImage;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductInput.TierInput;
import com.operanttechnologies.catalog.ProductPart;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product with its prices; amounts are decimal strings in the currency beside them. */
record ProductJson(
    UUID id,
    String code,
    String name,
    @Nullable String details,
    @Nullable String unit,
    String interval,
    @Nullable String taxCategory,
    boolean active,
    List<PriceJson> prices,
    List<CostJson> costs,
    List<PartJson> parts,
    Instant updatedAt,
    @Nullable ProductImage image) {

  /** A price, as it is entered, with the name of its book. */
  record PriceJson(
      UUID priceBook,
      String priceBookName,
      String currency,
      String model,
      @Nullable String price,
      @Nullable String size,
      @Nullable List<TierJson> tiers) {

    static PriceJson of(BookedPrice booked) {
      IsoCurrency currency = IsoCurrency.of(booked.currency());
      PriceInput terms = PriceTerms.of(null, booked.currency(), booked.model());
      List<TierInput> tiers = terms.tiers();
      return new PriceJson(
          booked.book().id(),
          booked.book().name(),
          booked.currency(),
          booked.model().code(),
          money(terms.price(), currency),
          terms.size() == null ? null : PlainNumber.text(terms.size()),
          tiers == null ? null : tiers.stream().map(tier -> TierJson.of(tier, currency)).toList());
    }
  }

  /** A tier; the last has no upTo. */
  record TierJson(@Nullable String upTo, @Nullable String price, @Nullable String fee) {
    static TierJson of(TierInput tier, IsoCurrency currency) {
      return new TierJson(
          tier.upTo() == null ? null : PlainNumber.text(tier.upTo()),
          money(tier.price(), currency),
          money(tier.fee(), currency));
    }
  }

  /** What a unit costs its seller; never shown to customers. */
  record CostJson(String currency, @Nullable String cost, @Nullable String lowestPrice) {
    static CostJson of(ProductCost cost) {
      IsoCurrency currency = IsoCurrency.of(cost.currency());
      return new CostJson(
          cost.currency(), money(cost.cost(), currency), money(cost.lowestPrice(), currency));
    }
  }

  /** A product that comes with this one. */
  record PartJson(
      UUID productId,
      String code,
      String name,
      String quantity,
      boolean optional,
      @Nullable String group,
      boolean preselected) {
    static PartJson of(ProductPart part) {
      return new PartJson(
          part.product(),
          part.code(),
          part.name(),
          PlainNumber.text(part.quantity()),
          part.optional(),
          part.group(),
          part.preselected());
    }
  }

  static ProductJson of(ProductSheet sheet) {
    Product product = sheet.product();
    return new ProductJson(
        product.id(),
        product.code(),
        product.name(),
        product.details(),
        product.unit(),
        product.interval().code(),
        product.taxCategory(),
        product.active(),
        sheet.prices().stream().map(PriceJson::of).toList(),
        sheet.costs().stream().map(CostJson::of).toList(),
        sheet.parts().stream().map(PartJson::of).toList(),
        product.updatedAt(),
        product.image());
  }

  private static @Nullable String money(@Nullable BigDecimal amount, IsoCurrency currency) {
    return amount == null ? null : currency.text(amount);
  }
}
