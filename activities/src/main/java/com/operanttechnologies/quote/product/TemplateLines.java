package com.operanttechnologies.quote.product;

import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductPart;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The lines that a product makes in a template: its own, and those of what comes with it. Prices,
 * tax and details are left out: each quote gets those of its day. Inside the tenant's transaction.
 */
@Component
public class TemplateLines {
  private final Products products;

  TemplateLines(Products products) {
    this.products = products;
  }

  public List<LineInput> of(UUID product) {
    ProductSheet sheet = products.sheet(product);
    List<LineInput> lines = new ArrayList<>();
    if (sheet.parts().isEmpty() || !sheet.prices().isEmpty()) {
      lines.add(line(sheet.product(), BigDecimal.ONE, false));
    }
    sheet.parts().forEach(part -> lines.add(part(part)));
    return lines;
  }

  private LineInput part(ProductPart part) {
    Product product = products.sheet(part.product()).product();
    LineInput line = line(product, part.quantity(), part.optional());
    String group = part.group();
    return group == null ? line : line.leaving(ChoiceInput.oneOf(group, part.preselected()));
  }

  private static LineInput line(Product product, BigDecimal quantity, boolean optional) {
    return new LineInput(
        null,
        product.name(),
        null,
        product.unit(),
        quantity,
        null,
        null,
        null,
        null,
        product.interval().code(),
        optional,
        product.id());
  }
}
