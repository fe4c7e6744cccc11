package com.operanttechnologies.metrics.web;

import com.operanttechnologies.metrics.MetricSources.Input;
import com.operanttechnologies.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as it was typed; public, so that the template can read it.
 *
 * @param rows the metrics, with empty ones at the end to type into
 */
public record SourceForm(
    String name, String url, String header, String apiKey, String freshHours, List<Row> rows) {
  private static final int MOST_ROWS = 12;
  private static final int FIRST_ROWS = 3;

  public SourceForm {
    rows = List.copyOf(rows);
  }

  /** One metric. */
  public record Row(
      String key,
      String label,
      String unit,
      String format,
      String direction,
      String path,
      String historyPath) {
    static final Row EMPTY = new Row("", "", "", "whole", "up_is_good", "", "");

    boolean isBlank() {
      return (key + label + path + historyPath).isBlank();
    }
  }

  static SourceForm blank() {
    return new SourceForm("", "", "", "", "48", List.of()).withRows(FIRST_ROWS);
  }

  static SourceForm typed(HttpServletRequest request) {
    String[] keys = Objects.requireNonNullElse(request.getParameterValues("key"), new String[0]);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(keys.length, 2 * MOST_ROWS); i++) {
      rows.add(row(request, i));
    }
    return new SourceForm(
        given(request.getParameter("name")),
        given(request.getParameter("url")),
        given(request.getParameter("header")),
        given(request.getParameter("apiKey")),
        given(request.getParameter("freshHours")),
        rows.stream().filter(row -> !row.isBlank()).toList());
  }

  private static Row row(HttpServletRequest request, int i) {
    return new Row(
        cell(request, "key", i),
        cell(request, "label", i),
        cell(request, "unit", i),
        cell(request, "format", i),
        cell(request, "direction", i),
        cell(request, "path", i),
        cell(request, "historyPath", i));
  }

  private static String cell(HttpServletRequest request, String name, int row) {
    String[] cells = request.getParameterValues(name);
    return cells == null || row >= cells.length ? "" : cells[row];
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  /** With so many empty rows at the end, as far as there is room. */
  SourceForm withRows(int empty) {
    List<Row> more = new ArrayList<>(rows);
    for (int i = 0; i < empty && more.size() < MOST_ROWS; i++) {
      more.add(Row.EMPTY);
    }
    return new SourceForm(name, url, header, apiKey, freshHours, more);
  }

  Input input() {
    List<Input.Metric> metrics =
        rows.stream()
            .map(row ->
                new Input.Metric(
                    row.key().strip(),
                    row.label(),
                    row.unit(),
                    row.format(),
                    row.direction(),
                    row.path(),
                    row.historyPath()))
            .toList();
    return new Input(name, url, header, apiKey, hours(), metrics);
  }

  private int hours() {
    String hours = freshHours.strip();
    if (!hours.matches("[0-9]{1,5}")) {
      throw new InvalidInput("freshHours", "Enter hours between 1 and 2160");
    }
    return Integer.parseInt(hours);
  }
}
