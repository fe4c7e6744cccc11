package com.operanttechnologies.quote.web.grid;

import static com.operanttechnologies.quote.web.grid.PastedColumn.DESCRIPTION;
import static com.operanttechnologies.quote.web.grid.PastedColumn.DETAILS;
import static com.operanttechnologies.quote.web.grid.PastedColumn.DISCOUNT;
import static com.operanttechnologies.quote.web.grid.PastedColumn.INTERVAL;
import static com.operanttechnologies.quote.web.grid.PastedColumn.QUANTITY;
import static com.operanttechnologies.quote.web.grid.PastedColumn.TAX;
import static com.operanttechnologies.quote.web.grid.PastedColumn.UNIT;
import static com.operanttechnologies.quote.web.grid.PastedColumn.UNIT_PRICE;

import com.operanttechnologies.engine.csv.CsvRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column is what: by a first row of names, else by their order.
 *
 * @param columns empty for a column of a name that says nothing here
 * @param names of the columns, empty where there is no row of names
 */
record PastedHead(List<Optional<PastedColumn>> columns, List<String> names) {
  private static final List<PastedColumn> PRICED = List.of(DESCRIPTION, UNIT_PRICE);
  private static final List<PastedColumn> ORDER =
      List.of(DESCRIPTION, QUANTITY, UNIT, UNIT_PRICE, TAX, INTERVAL, DISCOUNT, DETAILS);
  private static final List<PastedColumn> WITHOUT_UNIT =
      List.of(DESCRIPTION, QUANTITY, UNIT_PRICE, TAX, INTERVAL, DISCOUNT, DETAILS);

  static PastedHead of(List<CsvRow> rows) {
    List<String> first = rows.getFirst().cells();
    List<Optional<PastedColumn>> named = named(first);
    boolean names =
        named.contains(Optional.of(DESCRIPTION)) && first.stream().noneMatch(DecimalSign::isNumber);
    return names
        ? new PastedHead(named, first)
        : new PastedHead(order(rows).stream().map(Optional::of).toList(), List.of());
  }

  private static List<Optional<PastedColumn>> named(List<String> cells) {
    Set<PastedColumn> taken = EnumSet.noneOf(PastedColumn.class);
    List<Optional<PastedColumn>> columns = new ArrayList<>();
    for (String cell : cells) {
      columns.add(PastedColumn.named(cell).filter(taken::add));
    }
    return columns;
  }

  /** Two columns are a thing and its price; a third that holds numbers only is no unit. */
  private static List<PastedColumn> order(List<CsvRow> rows) {
    int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (widest <= 2) {
      return PRICED;
    }
    boolean numbers =
        rows.stream()
            .filter(row -> row.cells().size() > 2)
            .map(row -> row.cells().get(2))
            .allMatch(cell -> cell.isBlank() || DecimalSign.isNumber(cell));
    return numbers ? WITHOUT_UNIT : ORDER;
  }

  boolean isNamed() {
    return !names.isEmpty();
  }

  Optional<PastedColumn> column(int index) {
    return index < columns.size() ? columns.get(index) : Optional.empty();
  }

  /** What is said before a cell that has no column of the grid. */
  String name(int index) {
    return index < names.size() && !names.get(index).isBlank() ? names.get(index) + ": " : "";
  }
}
