package com.operanttechnologies.catalog.csv;

import com.operanttechnologies.catalog.BookedPrice;
import com.operanttechnologies.catalog.PriceTerms;
import com.operanttechnologies.catalog.Product;
import com.operanttechnologies.catalog.ProductCost;
import com.operanttechnologies.catalog.ProductFileReport.RowProblem;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.ProductInput.TierInput;
import com.operanttechnologies.catalog.ProductSheet;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.catalog.TierText;
import com.operanttechnologies.catalog.csv.ProductRows.Planned;
import com.operanttechnologies.catalog.csv.ProductRows.Row;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.problem.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one product, read over what is known of it already. */
final class ProductRowReading {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");
  private static final Set<String> NO = Set.of("no", "false", "0");
  private static final Set<String> YES = Set.of("yes", "true", "1");
  private static final Map<String, String> COLUMN =
      Map.of(
          "taxCategory", "tax_category",
          "size", "package_size",
          "priceBook", "price_book",
          "lowestPrice", "lowest_price");

  private final List<Row> rows;
  private final BookNames books;
  private final List<RowProblem> problems;
  private final @Nullable ProductSheet known;
  private final Map<String, PriceInput> prices = new LinkedHashMap<>();
  private final Map<String, CostInput> costs = new LinkedHashMap<>();

  ProductRowReading(List<Row> rows, Products products, BookNames books, List<RowProblem> problems) {
    this.rows = rows;
    this.books = books;
    this.problems = problems;
    this.known =
        products
            .findByCode(String.valueOf(rows.getFirst().cell("code")))
            .map(product -> products.sheet(product.id()))
            .orElse(null);
    if (known != null) {
      for (BookedPrice price : known.prices()) {
        UUID book = price.book().id();
        prices.put(book + price.currency(), PriceTerms.of(book, price.currency(), price.model()));
      }
      for (ProductCost cost : known.costs()) {
        costs.put(cost.currency(), new CostInput(cost.currency(), cost.cost(), cost.lowestPrice()));
      }
    }
  }

  Planned planned() {
    rows.forEach(this::price);
    rows.forEach(this::cost);
    Product product = known == null ? null : known.product();
    ProductInput input =
        new ProductInput(
            product == null ? rows.getFirst().cell("code") : product.code(),
            cell("name", product == null ? null : product.name()),
            cell("details", product == null ? null : product.details()),
            cell("unit", product == null ? null : product.unit()),
            cell("interval", product == null ? null : product.interval().code()),
            cell("tax_category", product == null ? null : product.taxCategory()),
            active(product == null || product.active()),
            List.copyOf(prices.values()),
            List.copyOf(costs.values()),
            null);
    check(input);
    return new Planned(product == null ? null : product.id(), input);
  }

  /** What is wrong with the product itself is said at its first row. */
  private void check(ProductInput input) {
    try {
      Products.check(input);
    } catch (InvalidInput e) {
      e.errors().stream()
          .filter(error -> !error.field().contains("["))
          .forEach(error -> problem(rows.getFirst(), error.field(), error.message()));
    }
  }

  private @Nullable String cell(String column, @Nullable String otherwise) {
    return rows.stream()
        .map(row -> row.cell(column))
        .filter(cell -> cell != null)
        .findFirst()
        .orElse(otherwise);
  }

  private boolean active(boolean otherwise) {
    String cell = cell("active", otherwise ? "yes" : "no");
    String word = String.valueOf(cell).toLowerCase(Locale.ROOT);
    if (!NO.contains(word) && !YES.contains(word)) {
      problem(rows.getFirst(), "active", "Write yes or no.");
    }
    return !NO.contains(word);
  }

  private void price(Row row) {
    boolean priced =
        row.cell("price") != null || row.cell("tiers") != null || row.cell("model") != null;
    if (!priced) {
      return;
    }
    UUID book = books.id(row.cell("price_book"));
    if (!books.knows(row.cell("price_book"))) {
      problem(row, "priceBook", "There is no price book of this name.");
    }
    String currency = currency(row);
    try {
      PriceInput price =
          new PriceInput(
              book,
              currency,
              row.cell("model"),
              number(row, "price"),
              number(row, "package_size"),
              tiers(row));
      PriceTerms.model(price);
      prices.put(book + currency, price);
    } catch (InvalidPrice e) {
      problem(row, e.field().replaceFirst("\\[.*", ""), String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable List<TierInput> tiers(Row row) {
    String text = row.cell("tiers");
    return text == null
        ? null
        : TierText.read(text).stream()
            .map(tier -> new TierInput(tier.upTo(), tier.price(), tier.fee()))
            .toList();
  }

  private void cost(Row row) {
    if (row.cell("cost") == null && row.cell("lowest_price") == null) {
      return;
    }
    String currency = currency(row);
    CostInput cost = new CostInput(currency, number(row, "cost"), number(row, "lowest_price"));
    List<BigDecimal> amounts = new ArrayList<>();
    if (cost.cost() != null) {
      amounts.add(cost.cost());
    }
    if (cost.lowestPrice() != null) {
      amounts.add(cost.lowestPrice());
    }
    if (amounts.stream().anyMatch(amount -> amount.signum() < 0)) {
      problem(row, "cost", "A cost or a lowest price must not be negative.");
    }
    costs.put(currency, cost);
  }

  private String currency(Row row) {
    String currency = row.cell("currency") == null ? "" : row.cell("currency");
    String code = String.valueOf(currency).toUpperCase(Locale.ROOT);
    if (!Products.isCurrency(code)) {
      problem(row, "currency", "Give the currency as an ISO 4217 code such as EUR.");
    }
    return code;
  }

  private @Nullable BigDecimal number(Row row, String column) {
    String cell = row.cell(column);
    if (cell == null) {
      return null;
    }
    String text = cell.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!NUMBER.matcher(text).matches()) {
      problem(row, column, "Write a number such as 1234.50.");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  private void problem(Row row, String field, String message) {
    problems.add(new RowProblem(row.line(), COLUMN.getOrDefault(field, field), message));
  }
}
