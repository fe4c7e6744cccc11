package com.operanttechnologies.catalog;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.catalog.csv.ProductRows;
import com.operanttechnologies.catalog.csv.ProductSheetRows;
import com.operanttechnologies.engine.csv.CharsetCheck;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.engine.csv.CsvFile;
import com.operanttechnologies.engine.csv.SeparatorGuess;
import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products as CSV files: all rows of a file are taken, or none. */
@Component
public class ProductFiles {
  public static final int MOST_ROWS = 10_000;
  public static final int LARGEST_MEGABYTES = 10;
  private static final int BATCH = 500;
  private static final int SAMPLE = 64 * 1024;

  private final Tenants tenants;
  private final Products products;
  private final PriceBooks books;
  private final Audit audit;

  ProductFiles(Tenants tenants, Products products, PriceBooks books, Audit audit) {
    this.tenants = tenants;
    this.products = products;
    this.books = books;
    this.audit = audit;
  }

  /**
   * Adds the file's products, and changes those whose code is known. What the file does not name
   * stays: cells of other columns, prices in other books and currencies.
   *
   * @param dry looks only
   * @throws InvalidInput on {@code file}, if it is too large or no such file at all
   */
  public ProductFileReport take(UUID tenant, InputStream bytes, boolean dry, Actor actor)
      throws IOException {
    byte[] content = bytes.readNBytes(LARGEST_MEGABYTES * 1024 * 1024 + 1);
    if (content.length > LARGEST_MEGABYTES * 1024 * 1024) {
      throw new InvalidInput("file", "At most " + LARGEST_MEGABYTES + " MB can be imported.");
    }
    try (CsvFile file = open(content)) {
      ProductRows rows = ProductRows.read(file, MOST_ROWS);
      return tenants.as(tenant, () -> taken(rows, dry, actor));
    } catch (UnreadableFile e) {
      throw new InvalidInput("file", e.getMessage() + ".");
    }
  }

  private static CsvFile open(byte[] content) {
    CharsetCheck charset = new CharsetCheck();
    charset.pass(content);
    byte[] first = Arrays.copyOf(content, Math.min(content.length, SAMPLE));
    return new CsvFile(
        new ByteArrayInputStream(content), SeparatorGuess.of(first, charset.charset()));
  }

  private ProductFileReport taken(ProductRows rows, boolean dry, Actor actor) {
    ProductRows.Plan plan = rows.plan(products, books);
    int added = (int) plan.products().stream().filter(each -> each.id() == null).count();
    int changed = plan.products().size() - added;
    boolean write = !dry && plan.problems().isEmpty();
    if (write) {
      plan.products().forEach(each -> products.put(each.id(), each.input()));
      audit.record(
          tenants.current(),
          actor.label(),
          "products imported",
          rows.size() + " rows",
          added + " added, " + changed + " changed");
    }
    return new ProductFileReport(write, rows.size(), added, changed, plan.problems());
  }

  /** Writes all products with heads that {@link #take} understands; a row for each price. */
  public void write(UUID tenant, Writer out) {
    CsvExport csv = new CsvExport(out).row(ProductRows.COLUMNS);
    @Nullable UUID after = null;
    List<ProductSheet> sheets;
    do {
      @Nullable UUID from = after;
      sheets =
          tenants.as(
              tenant,
              () ->
                  products.search("", null, from, BATCH).stream()
                      .map(product -> products.sheet(product.id()))
                      .toList());
      sheets.forEach(sheet -> ProductSheetRows.of(sheet).forEach(csv::row));
      after = sheets.isEmpty() ? after : sheets.getLast().product().id();
    } while (sheets.size() == BATCH);
  }
}
