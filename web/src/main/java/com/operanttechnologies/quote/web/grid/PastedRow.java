package com.operanttechnologies.quote.web.grid;

import static com.operanttechnologies.quote.web.grid.PastedColumn.DESCRIPTION;
import static com.operanttechnologies.quote.web.grid.PastedColumn.DETAILS;
import static com.operanttechnologies.quote.web.grid.PastedColumn.DISCOUNT;
import static com.operanttechnologies.quote.web.grid.PastedColumn.INTERVAL;
import static com.operanttechnologies.quote.web.grid.PastedColumn.OPTIONAL;
import static com.operanttechnologies.quote.web.grid.PastedColumn.QUANTITY;
import static com.operanttechnologies.quote.web.grid.PastedColumn.TAX;
import static com.operanttechnologies.quote.web.grid.PastedColumn.UNIT;
import static com.operanttechnologies.quote.web.grid.PastedColumn.UNIT_PRICE;

import com.operanttechnologies.engine.csv.CsvRow;
import com.operanttechnologies.quote.web.choice.ChoiceForm;
import com.operanttechnologies.quote.web.grid.PastedRows.CellProblem;
import com.operanttechnologies.quote.web.term.TermForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One pasted row on its way into the grid. */
final class PastedRow {
  private static final Map<String, Set<String>> INTERVALS =
      Map.of(
          "once",
              Set.of("", "once", "one-off", "one off", "one time", "einmalig", "unique", "única"),
          "month",
              Set.of(
                  "month",
                  "monthly",
                  "per month",
                  "/month",
                  "monat",
                  "monatlich",
                  "mois",
                  "mensuel",
                  "mes",
                  "mensual"),
          "quarter",
              Set.of(
                  "quarter",
                  "quarterly",
                  "per quarter",
                  "/quarter",
                  "quartal",
                  "vierteljährlich",
                  "trimestre",
                  "trimestriel",
                  "trimestral"),
          "year",
              Set.of(
                  "year",
                  "yearly",
                  "annual",
                  "annually",
                  "per year",
                  "/year",
                  "jahr",
                  "jährlich",
                  "an",
                  "annuel",
                  "año",
                  "anual"));
  private static final Set<String> YES =
      Set.of("yes", "y", "x", "true", "1", "optional", "option", "ja", "oui", "sí");
  private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "firm", "nein", "non");

  private static final Set<String> TEXTS = Set.of("section", "note");

  private final CsvRow row;
  private final DecimalSign sign;
  private final int line;
  private final List<CellProblem> problems;
  private final Map<PastedColumn, String> cells = new EnumMap<>(PastedColumn.class);
  private final List<String> rest = new ArrayList<>();

  PastedRow(CsvRow row, PastedHead head, DecimalSign sign, int line, List<CellProblem> problems) {
    this.row = row;
    this.sign = sign;
    this.line = line;
    this.problems = problems;
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i).strip();
      String name = head.name(i);
      head.column(i).ifPresentOrElse(column -> cells.put(column, cell), () -> keep(name, cell));
    }
  }

  LineForm line() {
    String description = cell(DESCRIPTION).replaceAll("\\s*\\R\\s*", " ");
    if (description.isBlank()) {
      problem(DESCRIPTION, "Say what this line is.");
      row.cells().forEach(cell -> keep("", cell));
    }
    String quantity = number(QUANTITY);
    String price = number(UNIT_PRICE);
    String interval = interval();
    String optional = optional();
    if (price.isBlank() && !TEXTS.contains(optional)) {
      problem(UNIT_PRICE, "Give a price; 0 is allowed.");
    }
    return new LineForm(
        "",
        description,
        details(),
        cell(UNIT),
        quantity.isBlank() ? "1" : quantity,
        price,
        number(DISCOUNT),
        "",
        number(TAX),
        interval,
        optional,
        "",
        "",
        ChoiceForm.EMPTY,
        TermForm.EMPTY);
  }

  private String number(PastedColumn column) {
    String cell = cell(column);
    if (cell.isBlank()) {
      return "";
    }
    return sign.number(cell)
        .orElseGet(() -> {
          problem(column, "“" + cell + "” is no number. Type one such as 1234.50.");
          return cell;
        });
  }

  private String interval() {
    String word = cell(INTERVAL).toLowerCase(Locale.ROOT);
    for (var interval : INTERVALS.entrySet()) {
      if (interval.getValue().contains(word)) {
        return interval.getKey();
      }
    }
    problem(
        INTERVAL,
        "“" + cell(INTERVAL) + "” is not known: choose once, monthly, quarterly or yearly.");
    keep(INTERVAL.words() + ": ", cell(INTERVAL));
    return "once";
  }

  private String optional() {
    String word = cell(OPTIONAL).toLowerCase(Locale.ROOT);
    if (TEXTS.contains(word)) {
      return word;
    }
    if (!YES.contains(word) && !NO.contains(word)) {
      problem(
          OPTIONAL,
          "“" + cell(OPTIONAL) + "” is not known: choose firm, optional, section or note.");
      keep(OPTIONAL.words() + ": ", cell(OPTIONAL));
    }
    return YES.contains(word) ? "yes" : "no";
  }

  /** What has no column of its own, so that it is not lost. */
  private String details() {
    List<String> parts = new ArrayList<>();
    if (!cell(DETAILS).isBlank()) {
      parts.add(cell(DETAILS));
    }
    parts.addAll(rest);
    return String.join("; ", parts);
  }

  private void keep(String name, String cell) {
    if (!cell.isBlank()) {
      rest.add(name + cell.strip());
    }
  }

  private String cell(PastedColumn column) {
    return cells.getOrDefault(column, "");
  }

  private void problem(PastedColumn column, String message) {
    problems.add(new CellProblem(line, row.line(), column.field(), message));
  }
}
