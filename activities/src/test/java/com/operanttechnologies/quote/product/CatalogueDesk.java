package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.Shelf;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ada writes quotes with what stands in her catalogue. */
@Component
class CatalogueDesk {
  private final Tenants tenants;
  private final Products products;
  private final Quotes quotes;
  private final LineProducts sources;

  CatalogueDesk(Tenants tenants, Products products, Quotes quotes, LineProducts sources) {
    this.tenants = tenants;
    this.products = products;
    this.quotes = quotes;
    this.sources = sources;
  }

  UUID add(UUID tenant, Shelf product) {
    return tenants
        .as(tenant, () -> products.add(product.input(), Shelf.ada(tenant)))
        .product()
        .id();
  }

  static LineInput of(UUID product, String quantity) {
    return new LineInput(
        null,
        null,
        null,
        null,
        new BigDecimal(quantity),
        null,
        null,
        null,
        null,
        null,
        null,
        product);
  }

  Quote draft(UUID tenant, LineInput... lines) {
    return quotes.draft(tenant, QuoteInputs.of(lines), null, Actor.PRODUCT);
  }

  /** The ids of the lines that come from the catalogue, in their order. */
  Set<String> known(UUID tenant, Quote quote) {
    return tenants.as(tenant, () -> sources.of(quote.current().id())).keySet();
  }

  /** What is known of the first line's product. */
  LineProduct source(UUID tenant, Quote quote) {
    return tenants
        .as(tenant, () -> sources.of(quote.current().id()))
        .get(quote.current().lines().getFirst().id());
  }
}
