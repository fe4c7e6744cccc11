package com.operanttechnologies.catalog.csv;

import com.operanttechnologies.catalog.BookedPrice;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.catalog.PriceTerms;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductCost;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.TierText;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product as rows of a file: one for each price, and one for each cost without a price. */
public final class ProductSheetRows {
  private ProductSheetRows() {}

  public static List<List<@Nullable Object>> of(ProductSheet sheet) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Set<String> costed = new HashSet<>();
    for (BookedPrice price : sheet.prices()) {
      boolean first = costed.add(price.currency());
      rows.add(
          row(
              sheet.product(),
              price.currency(),
              price,
              first ? sheet.cost(price.currency()).orElse(null) : null));
    }
    for (ProductCost cost : sheet.costs()) {
      if (costed.add(cost.currency())) {
        rows.add(row(sheet.product(), cost.currency(), null, cost));
      }
    }
    return rows.isEmpty() ? List.of(row(sheet.product(), null, null, null)) : rows;
  }

  private static List<@Nullable Object> row(
      Product product,
      @Nullable String currency,
      @Nullable BookedPrice price,
      @Nullable ProductCost cost) {
    PriceInput terms = price == null ? null : PriceTerms.of(null, "", price.model());
    return Arrays.asList(
        product.code(),
        product.name(),
        product.details(),
        product.unit(),
        product.interval().code(),
        product.taxCategory(),
        product.active() ? "yes" : "no",
        price == null || price.book().isStandard() ? null : price.book().name(),
        currency,
        price == null ? null : price.model().code(),
        terms == null ? null : number(terms.price()),
        terms == null ? null : number(terms.size()),
        price == null ? null : tiers(price),
        cost == null ? null : number(cost.cost()),
        cost == null ? null : number(cost.lowestPrice()));
  }

  private static @Nullable String tiers(BookedPrice price) {
    return switch (price.model()) {
      case Graduated graduated -> TierText.write(graduated.tiers());
      case Volume volume -> TierText.write(volume.tiers());
      default -> null;
    };
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : PlainNumber.text(number);
  }
}
