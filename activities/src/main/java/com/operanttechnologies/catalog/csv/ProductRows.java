package com.operanttechnologies.catalog.csv;

import com.operanttechnologies.catalog.PriceBooks;
import com.operanttechnologies.catalog.ProductFileReport.RowProblem;
import com.operanttechnologies.catalog.ProductInput;
import com.operanttechnologies.catalog.Products;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.engine.csv.CsvFile;
import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.engine.csv.UnreadableFile;
import com.operanttechnologies.problem.InvalidInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a file of products; rows of one code are one product. */
public final class ProductRows {
  public static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "details",
          "unit",
          "interval",
          "tax_category",
          "active",
          "price_book",
          "currency",
          "model",
          "price",
          "package_size",
          "tiers",
          "cost",
          "lowest_price");

  private final List<Row> rows;

  private ProductRows(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A row with its cells by column; empty ones are left out. */
  record Row(int line, Map<String, String> cells) {
    @Nullable String cell(String column) {
      return cells.get(column);
    }
  }

  /** What would be written; id is absent for a new product. */
  public record Planned(@Nullable UUID id, ProductInput input) {}

  /** All that a file would do, and what stands in the way. */
  public record Plan(List<Planned> products, List<RowProblem> problems) {
    public Plan {
      products = List.copyOf(products);
      problems = List.copyOf(problems);
    }
  }

  /**
   * @throws InvalidInput on {@code file}, if a column that is needed is missing, one is not known,
   *     or there are too many rows
   * @throws UnreadableFile where it is no CSV any more
   */
  public static ProductRows read(CsvFile file, int most) {
    List<String> columns =
        file.head().cells().stream()
            .map(head -> head.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
            .toList();
    List<String> unknown = columns.stream().filter(column -> !COLUMNS.contains(column)).toList();
    if (!columns.contains("code") || !unknown.isEmpty()) {
      throw new InvalidInput(
          "file",
          (unknown.isEmpty()
                  ? "The column code is missing."
                  : "There is no column " + unknown.getFirst() + ".")
              + " Columns are "
              + String.join(", ", COLUMNS)
              + ".");
    }
    List<CsvRow> found = file.next(most + 1);
    if (found.isEmpty() || found.size() > most) {
      throw new InvalidInput(
          "file",
          found.isEmpty()
              ? "The file has a head and no rows."
              : "At most %,d rows can be imported at once.".formatted(most));
    }
    return new ProductRows(found.stream().map(row -> row(columns, row)).toList());
  }

  private static Row row(List<String> columns, CsvRow row) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      String cell = CsvExport.restored(row.cells().get(i)).strip();
      if (!cell.isEmpty()) {
        cells.put(columns.get(i), cell);
      }
    }
    return new Row(row.line(), cells);
  }

  public int size() {
    return rows.size();
  }

  /** Inside the tenant's transaction; nothing is written. */
  public Plan plan(Products products, PriceBooks books) {
    List<RowProblem> problems = new ArrayList<>();
    Map<String, List<Row>> byCode = new LinkedHashMap<>();
    for (Row row : rows) {
      String code = row.cell("code");
      if (code == null) {
        problems.add(new RowProblem(row.line(), "code", "This is required."));
      } else {
        byCode.computeIfAbsent(code.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(row);
      }
    }
    List<Planned> planned = new ArrayList<>();
    BookNames names = new BookNames(books);
    byCode
        .values()
        .forEach(group ->
            planned.add(new ProductRowReading(group, products, names, problems).planned()));
    return new Plan(planned, problems);
  }
}
