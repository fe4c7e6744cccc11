package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.ProductInput.CostInput;
import com.operanttechnologies.catalog.ProductInput.PartInput;
import com.operanttechnologies.catalog.ProductInput.PriceInput;
import com.operanttechnologies.catalog.jdbc.CostTable;
import com.operanttechnologies.catalog.jdbc.PartTable;
import com.operanttechnologies.catalog.jdbc.PriceTable;
import com.operanttechnologies.catalog.jdbc.ProductTable;
import com.operanttechnologies.money.InvalidPrice;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A tenant's products. All methods run inside the tenant's transaction. */
@Component
public class Products {
  private final Tenants tenants;
  private final ProductTable table;
  private final PriceTable prices;
  private final CostTable costs;
  private final PartTable parts;
  private final PriceBooks books;
  private final Audit audit;

  Products(
      Tenants tenants,
      ProductTable table,
      PriceTable prices,
      CostTable costs,
      PartTable parts,
      PriceBooks books,
      Audit audit) {
    this.tenants = tenants;
    this.table = table;
    this.prices = prices;
    this.costs = costs;
    this.parts = parts;
    this.books = books;
    this.audit = audit;
  }

  /**
   * Products by name whose code or name holds the words; blank words find all.
   *
   * @param active absent: also those that are not sold any more
   * @param after the last one of the page before, for the next page
   */
  public List<Product> search(
      String words, @Nullable Boolean active, @Nullable UUID after, int most) {
    return table.search(words, active, after, most);
  }

  public Optional<Product> find(UUID product) {
    return table.find(product);
  }

  public Optional<Product> findByCode(String code) {
    return table.findByCode(code);
  }

  public ProductSheet sheet(UUID id) {
    return sheet(find(id).orElseThrow(() -> new NotFound("The product")));
  }

  private ProductSheet sheet(Product product) {
    UUID id = product.id();
    return new ProductSheet(product, prices.of(id), costs.of(id), parts.of(id));
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken, also a code that is taken
   */
  public ProductSheet add(ProductInput input, Actor actor) {
    ProductInputCheck.check(input);
    try {
      UUID id = table.add(input);
      write(id, input);
      note(actor, "product added", input);
      return sheet(id);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken, also a code that is taken
   */
  public ProductSheet update(UUID id, ProductInput input, Actor actor) {
    find(id).orElseThrow(() -> new NotFound("The product"));
    ProductInputCheck.check(input);
    try {
      table.update(id, input);
      write(id, input);
      note(actor, "product changed", input);
      return sheet(id);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  /**
   * Adds or changes a product of a file, which is audited as a whole.
   *
   * @param id absent: a new one
   */
  void put(@Nullable UUID id, ProductInput input) {
    UUID product = id;
    if (product == null) {
      product = table.add(input);
    } else {
      table.update(product, input);
    }
    write(product, input);
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken
   */
  public static void check(ProductInput input) {
    ProductInputCheck.check(input);
  }

  public static boolean isCurrency(String code) {
    try {
      return IsoCurrency.of(code).decimals() >= 0;
    } catch (InvalidPrice unknown) {
      return false;
    }
  }

  private static InvalidInput taken() {
    return new InvalidInput("code", "Another product has this code.");
  }

  private void note(Actor actor, String action, ProductInput input) {
    audit.record(tenants.current(), actor.label(), action, String.valueOf(input.code()), null);
  }

  /**
   * @throws Conflict if a quote or a bundle knows it
   */
  public void remove(UUID id, Actor actor) {
    Product product = find(id).orElseThrow(() -> new NotFound("The product"));
    if (table.isUsed(id)) {
      throw new Conflict(
          "Quotes or bundles use this product. Switch it off: then nobody can add it any more.");
    }
    table.remove(id);
    audit.record(
        tenants.current(), actor.label(), "product removed", product.code(), product.name());
  }

  private void write(UUID id, ProductInput input) {
    if (input.prices() != null) {
      prices.clear(id);
      writePrices(id, input.prices());
    }
    if (input.costs() != null) {
      costs.clear(id);
      for (CostInput cost : input.costs()) {
        costs.put(
            id, new ProductCost(String.valueOf(cost.currency()), cost.cost(), cost.lowestPrice()));
      }
    }
    if (input.parts() != null) {
      writeParts(id, input.parts());
    }
  }

  private void writePrices(UUID id, List<PriceInput> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      PriceInput price = inputs.get(i);
      UUID book = price.priceBook();
      UUID known = book == null ? books.standard().id() : known("prices[" + i + "].", book);
      prices.put(id, known, String.valueOf(price.currency()), PriceTerms.model(price));
    }
  }

  private UUID known(String path, UUID book) {
    if (books.find(book).isEmpty()) {
      throw new InvalidInput(path + "priceBook", "There is no such price book.");
    }
    return book;
  }

  private void writeParts(UUID id, List<PartInput> inputs) {
    parts.clear(id);
    if (!inputs.isEmpty() && parts.isPart(id)) {
      throw new InvalidInput("parts", "This product comes with another one already.");
    }
    for (int i = 0; i < inputs.size(); i++) {
      PartInput part = inputs.get(i);
      UUID product = part.productId();
      if (product == null || product.equals(id) || find(product).isEmpty()) {
        throw new InvalidInput("parts[" + i + "].productId", "There is no such product.");
      }
      if (!parts.of(product).isEmpty()) {
        throw new InvalidInput(
            "parts[" + i + "].productId",
            "This product brings others itself: bundles are one deep.");
      }
      parts.add(id, i + 1, product, part);
    }
  }
}
