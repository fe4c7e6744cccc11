package com.operanttechnologies.catalog;

import java.util.List;
import java.util.Optional;

/** Everything about one product. */
public record ProductSheet(
    Product product, List<BookedPrice> prices, List<ProductCost> costs, List<ProductPart> parts) {
  public ProductSheet {
    prices = List.copyOf(prices);
    costs = List.copyOf(costs);
    parts = List.copyOf(parts);
  }

  public Optional<ProductCost> cost(String currency) {
    return costs.stream().filter(cost -> cost.currency().equals(currency)).findFirst();
  }
}
