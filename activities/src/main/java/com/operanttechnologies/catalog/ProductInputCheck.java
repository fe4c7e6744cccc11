package com.operanttechnologies.catalog;

import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PartInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything wrong with an entered product at once. */
final class ProductInputCheck {
  static final int MOST_PRICES = 200;
  static final int MOST_PARTS = 50;
  private static final int LONGEST_GROUP = 100;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\t]");
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Set<String> INTERVALS = Set.of("once", "month", "quarter", "year");

  private final List<FieldError> problems = new ArrayList<>();

  private ProductInputCheck() {}

  /**
   * @throws InvalidInput naming every field that cannot be taken
   */
  static void check(ProductInput input) {
    ProductInputCheck check = new ProductInputCheck();
    check.fields(input);
    check.prices(input.prices() == null ? List.of() : input.prices());
    check.costs(input.costs() == null ? List.of() : input.costs());
    check.parts(input.parts() == null ? List.of() : input.parts());
    if (!check.problems.isEmpty()) {
      throw new InvalidInput(check.problems);
    }
  }

  static String category(String field, @Nullable String category) {
    if (category == null || !CATEGORY.matcher(category.strip()).matches()) {
      throw new InvalidInput(
          field, "A tax category is a word in small letters such as standard or reverse_charge.");
    }
    return category.strip();
  }

  private void fields(ProductInput input) {
    oneLine("code", input.code(), 60, true);
    oneLine("name", input.name(), 300, true);
    oneLine("unit", input.unit(), 60, false);
    String details = input.details();
    if (details != null && (details.length() > 10_000 || CONTROL.matcher(details).find())) {
      add("details", "At most 10,000 characters, and no control characters.");
    }
    if (given(input.interval()) && !INTERVALS.contains(input.interval())) {
      add("interval", "An interval is once, month, quarter or year.");
    }
    if (given(input.taxCategory())) {
      collect("", () -> category("taxCategory", input.taxCategory()));
    }
  }

  private void oneLine(String field, @Nullable String value, int most, boolean required) {
    if (!given(value)) {
      if (required) {
        add(field, "This is required.");
      }
    } else if (String.valueOf(value).length() > most) {
      add(field, "At most " + most + " characters.");
    } else if (LINE_BREAK.matcher(value).find() || CONTROL.matcher(value).find()) {
      add(field, "Line breaks and control characters are not allowed here.");
    }
  }

  private void prices(List<PriceInput> prices) {
    if (prices.size() > MOST_PRICES) {
      add("prices", "A product has at most " + MOST_PRICES + " prices.");
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < prices.size(); i++) {
      PriceInput price = prices.get(i);
      String path = "prices[" + i + "].";
      if (price == null) {
        add("prices[" + i + "]", "This price is empty; remove it or fill it in.");
        continue;
      }
      currency(path, price.currency());
      collect(path, () -> PriceTerms.model(price));
      if (!seen.add(price.priceBook() + " " + price.currency())) {
        add(path + "currency", "A price book has one price in each currency.");
      }
    }
  }

  private void costs(List<CostInput> costs) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < costs.size(); i++) {
      CostInput cost = costs.get(i);
      String path = "costs[" + i + "].";
      if (cost == null) {
        add("costs[" + i + "]", "This row is empty; remove it or fill it in.");
        continue;
      }
      currency(path, cost.currency());
      amount(path, "cost", cost.cost());
      amount(path, "lowestPrice", cost.lowestPrice());
      if (!seen.add(String.valueOf(cost.currency()))) {
        add(path + "currency", "There is one row for each currency.");
      }
    }
  }

  private void amount(String path, String field, @Nullable BigDecimal amount) {
    if (amount != null) {
      collect(path, () -> PriceBounds.amount(field, amount));
    }
  }

  private void parts(List<PartInput> parts) {
    if (parts.size() > MOST_PARTS) {
      add("parts", "A product brings at most " + MOST_PARTS + " others.");
    }
    for (int i = 0; i < parts.size(); i++) {
      PartInput part = parts.get(i);
      String path = "parts[" + i + "].";
      if (part == null || part.productId() == null) {
        add(path + "productId", "Say which product comes with it.");
        continue;
      }
      BigDecimal quantity = part.quantity();
      if (quantity != null) {
        collect(path, () -> PriceBounds.quantity("quantity", quantity));
      }
    }
    groups(parts);
  }

  /** A group needs two parts, and at most one of them is picked from the start. */
  private void groups(List<PartInput> parts) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      PartInput part = parts.get(i);
      if (part != null && part.name() != null) {
        groups.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(i);
      }
    }
    groups.forEach((name, members) -> {
      if (members.size() == 1) {
        add("parts[" + members.getFirst() + "].group", "A group needs two parts at least.");
      }
      if (name.length() > LONGEST_GROUP) {
        add("parts[" + members.getFirst() + "].group", "At most 100 characters.");
      }
      members.stream()
          .filter(i -> parts.get(i).first())
          .skip(1)
          .forEach(i -> add("parts[" + i + "].preselected", "Only one part of a group is."));
    });
  }

  private void currency(String path, @Nullable String currency) {
    collect(path, () -> IsoCurrency.of(currency == null ? "" : currency));
  }

  private void collect(String path, Runnable check) {
    try {
      check.run();
    } catch (InvalidPrice e) {
      add(path + e.field(), String.valueOf(e.getMessage()));
    } catch (InvalidInput e) {
      e.errors().forEach(error -> add(path + error.field(), error.message()));
    }
  }

  private static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private void add(String field, String message) {
    problems.add(new FieldError(field, message));
  }
}
