package com.operanttechnologies.quote.web.product;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.product.Margins;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a quote earns, and where its prices come from, for its page. */
@Component
public class MarginCard {
  private final Tenants tenants;
  private final Margins margins;
  private final LineProducts products;

  MarginCard(Tenants tenants, Margins margins, LineProducts products) {
    this.tenants = tenants;
    this.margins = margins;
    this.products = products;
  }

  public void fill(Model model, UUID tenant, Quote quote) {
    tenants.run(
        tenant,
        () -> {
          Map<String, String> origins = new HashMap<>();
          products
              .of(quote.current().id())
              .forEach((line, source) -> {
                String origin = source.origin();
                if (origin != null && source.isPriceOf(unitPrice(quote, line))) {
                  origins.put(line, origin);
                }
              });
          model.addAttribute("earned", margins.of(quote.current()));
          model.addAttribute("origins", origins);
        });
  }

  private static BigDecimal unitPrice(Quote quote, String id) {
    return quote.current().lines().stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow()
        .unitPrice();
  }
}
