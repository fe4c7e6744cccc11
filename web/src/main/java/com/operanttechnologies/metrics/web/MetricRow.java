package com.operanttechnologies.metrics.web;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.SourceInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One metric of a source as it was typed, by the names of its fields. */
record MetricRow(Map<String, String> cells) {
  static final List<String> NAMES =
      List.of(
          "key",
          "label",
          "unit",
          "format",
          "direction",
          "aggregation",
          "windowDays",
          "comparison",
          "path",
          "historyPath");

  static final MetricRow EMPTY = of("", "", "");

  static MetricRow of(String key, String label, String path) {
    Map<String, String> cells = new LinkedHashMap<>();
    NAMES.forEach(name -> cells.put(name, ""));
    cells.put("key", key);
    cells.put("label", label);
    cells.put("path", path);
    cells.put("format", "whole");
    cells.put("direction", "up_is_good");
    cells.put("aggregation", "last");
    cells.put("windowDays", "30");
    cells.put("comparison", "previous_mail");
    return new MetricRow(cells);
  }

  static MetricRow of(MetricDefinition metric) {
    MetricRow row = of(metric.key(), metric.label(), metric.valuePath());
    row.cells.put("unit", metric.unit());
    row.cells.put("format", metric.format().name().toLowerCase(Locale.ROOT));
    row.cells.put("direction", metric.direction().name().toLowerCase(Locale.ROOT));
    row.cells.put("aggregation", metric.reckoning().aggregation().code());
    row.cells.put("windowDays", Integer.toString(metric.reckoning().windowDays()));
    row.cells.put("comparison", metric.reckoning().comparison().code());
    row.cells.put("historyPath", Objects.requireNonNullElse(metric.historyPath(), ""));
    return row;
  }

  MetricRow with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(name, value);
    return new MetricRow(changed);
  }

  boolean isBlank() {
    return (cell("key") + cell("label") + cell("path") + cell("historyPath")).isBlank();
  }

  SourceInput.Metric input() {
    return new SourceInput.Metric(
        cell("key").strip(),
        cell("label"),
        cell("unit"),
        cell("format"),
        cell("direction"),
        cell("aggregation"),
        days(),
        cell("comparison"),
        cell("path"),
        cell("historyPath"));
  }

  /** What is no number is refused with the other things that are wrong about the metric. */
  private int days() {
    String typed = cell("windowDays").strip();
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }

  private String cell(String name) {
    return cells.getOrDefault(name, "");
  }
}
