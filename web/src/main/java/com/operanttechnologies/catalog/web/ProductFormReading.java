package com.operanttechnologies.catalog.web;

import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PartInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductInput.TierInput;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.TierText;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a typed product to its input; inside the tenant's transaction. */
@Component
class ProductFormReading {
  private static final Set<String> TIERED = Set.of("graduated", "volume");

  private final Products products;

  ProductFormReading(Products products) {
    this.products = products;
  }

  /**
   * @throws InvalidInput naming what cannot be read
   */
  ProductInput input(ProductForm form) {
    TypedFields typed = new TypedFields();
    List<PriceInput> prices = new ArrayList<>();
    for (int i = 0; i < form.prices().size(); i++) {
      prices.add(price(typed, "prices[" + i + "].", form.prices().get(i)));
    }
    List<CostInput> costs = new ArrayList<>();
    for (int i = 0; i < form.costs().size(); i++) {
      costs.add(cost(typed, "costs[" + i + "].", form.costs().get(i)));
    }
    List<PartInput> parts = new ArrayList<>();
    for (int i = 0; i < form.parts().size(); i++) {
      parts.add(part(typed, "parts[" + i + "].", form.parts().get(i)));
    }
    typed.finish();
    Map<String, String> fields = form.fields();
    return new ProductInput(
        fields.get("code"),
        fields.get("name"),
        fields.get("details"),
        fields.get("unit"),
        fields.get("interval"),
        fields.get("taxCategory"),
        "true".equals(fields.get("active")),
        prices,
        costs,
        parts);
  }

  private static PriceInput price(TypedFields typed, String path, Map<String, String> row) {
    String model = row.getOrDefault("model", "");
    return new PriceInput(
        typed.id(path + "priceBook", row.get("book")),
        currency(row.get("currency")),
        model,
        typed.number(path + "price", row.get("price")),
        typed.number(path + "size", row.get("size")),
        TIERED.contains(model) ? tiers(typed, path, row.getOrDefault("tiers", "")) : null);
  }

  private static @Nullable List<TierInput> tiers(TypedFields typed, String path, String text) {
    try {
      return TierText.read(text).stream()
          .map(tier -> new TierInput(tier.upTo(), tier.price(), tier.fee()))
          .toList();
    } catch (InvalidPrice e) {
      typed.add(path + "tiers", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static CostInput cost(TypedFields typed, String path, Map<String, String> row) {
    return new CostInput(
        currency(row.get("costCurrency")),
        typed.number(path + "cost", row.get("cost")),
        typed.number(path + "lowestPrice", row.get("lowestPrice")));
  }

  private PartInput part(TypedFields typed, String path, Map<String, String> row) {
    UUID product = products.findByCode(row.getOrDefault("part", "")).map(Product::id).orElse(null);
    if (product == null) {
      typed.add(path + "productId", "No product has this code.");
    }
    return new PartInput(
        product,
        typed.number(path + "quantity", row.get("partQuantity")),
        "yes".equals(row.get("partOptional")),
        row.get("partGroup"),
        "yes".equals(row.get("partPicked")));
  }

  private static String currency(@Nullable String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }

  /** Tiers are typed into one field, which takes what is said about any of them. */
  static InvalidInput byTypedField(InvalidInput refused) {
    return new InvalidInput(
        refused.errors().stream()
            .map(error ->
                new FieldError(
                    error.field().replaceFirst("\\.tiers\\[.*", ".tiers"), error.message()))
            .toList());
  }
}
