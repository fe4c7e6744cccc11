package com.operanttechnologies.catalog.web;

import com.operanttechnologies.catalog.BookedPrice;
import com.operanttechnologies.catalog.PriceModel.Graduated;
import com.operanttechnologies.catalog.PriceModel.Volume;
import com.operanttechnologies.catalog.PriceTerms;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.TierText;
import com.operanttechnologies.money.PlainNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product's form as it was typed: text only, so that nothing typed is lost when it is refused.
 *
 * @param fields the product's own fields by name
 */
public record ProductForm(
    Map<String, String> fields,
    List<Map<String, String>> prices,
    List<Map<String, String>> costs,
    List<Map<String, String>> parts) {
  static final List<String> FIELDS =
      List.of("code", "name", "details", "unit", "interval", "taxCategory", "active");
  static final List<String> PRICE = List.of("book", "currency", "model", "price", "size", "tiers");
  static final List<String> COST = List.of("costCurrency", "cost", "lowestPrice");
  static final List<String> PART =
      List.of("part", "partQuantity", "partOptional", "partGroup", "partPicked");

  static ProductForm blank(String currency) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("interval", "once");
    fields.put("active", "true");
    Map<String, String> price = Map.of("currency", currency, "model", "per_unit");
    return new ProductForm(fields, List.of(price), List.of(), List.of());
  }

  static ProductForm typed(HttpServletRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, text(request.getParameter(field))));
    return new ProductForm(
        fields,
        rows(request, PRICE, List.of("price", "size", "tiers")),
        rows(request, COST, List.of("cost", "lowestPrice")),
        rows(request, PART, List.of("part")));
  }

  /** The rows in which at least one of the telling columns is filled. */
  private static List<Map<String, String>> rows(
      HttpServletRequest request, List<String> columns, List<String> telling) {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] first = request.getParameterValues(columns.getFirst());
    for (int i = 0; first != null && i < first.length; i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (String column : columns) {
        String[] cells = request.getParameterValues(column);
        row.put(column, cells != null && i < cells.length ? cells[i].strip() : "");
      }
      if (telling.stream().anyMatch(column -> !row.getOrDefault(column, "").isEmpty())) {
        rows.add(row);
      }
    }
    return rows;
  }

  static ProductForm of(ProductSheet sheet) {
    Product product = sheet.product();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("code", product.code());
    fields.put("name", product.name());
    fields.put("details", text(product.details()));
    fields.put("unit", text(product.unit()));
    fields.put("interval", product.interval().code());
    fields.put("taxCategory", text(product.taxCategory()));
    fields.put("active", product.active() ? "true" : "");
    return new ProductForm(
        fields,
        sheet.prices().stream().map(ProductForm::price).toList(),
        sheet.costs().stream()
            .map(cost ->
                Map.of(
                    "costCurrency",
                    cost.currency(),
                    "cost",
                    number(cost.cost()),
                    "lowestPrice",
                    number(cost.lowestPrice())))
            .toList(),
        sheet.parts().stream()
            .map(part ->
                Map.of(
                    "part",
                    part.code(),
                    "partQuantity",
                    number(part.quantity()),
                    "partOptional",
                    part.optional() ? "yes" : "no",
                    "partGroup",
                    text(part.group()),
                    "partPicked",
                    part.preselected() ? "yes" : "no"))
            .toList());
  }

  private static Map<String, String> price(BookedPrice booked) {
    PriceInput terms = PriceTerms.of(null, booked.currency(), booked.model());
    String tiers =
        switch (booked.model()) {
          case Graduated graduated -> TierText.write(graduated.tiers());
          case Volume volume -> TierText.write(volume.tiers());
          default -> "";
        };
    return Map.of(
        "book",
        booked.book().id().toString(),
        "currency",
        booked.currency(),
        "model",
        booked.model().code(),
        "price",
        number(terms.price()),
        "size",
        number(terms.size()),
        "tiers",
        tiers);
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "" : PlainNumber.text(number);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
