package com.operanttechnologies.metrics.web;

import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.problem.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as it was typed.
 *
 * @param fields by their names
 * @param rows the metrics, with empty ones at the end to type into
 */
record SourceForm(SourceKind kind, Map<String, String> fields, List<MetricRow> rows) {
  private static final int MOST_ROWS = 12;
  private static final List<String> NAMES =
      List.of(
          "name",
          "url",
          "access",
          "header",
          "username",
          "tokenUrl",
          "authorizeUrl",
          "scope",
          "account",
          "contactColumn",
          "contactField",
          "dateColumn",
          "freshHours");

  static SourceForm blank(SourceKind kind) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("access", "none");
    fields.put("freshHours", "48");
    if (kind.hasAccount()) {
      fields.put("account", "{{contact.external_ref}}");
      fields.put("access", "header");
      fields.put("header", "Authorization");
    }
    List<MetricRow> rows =
        switch (kind) {
          case RELAY -> relay();
          case STAGE -> List.of(MetricRow.of("visitors", "Visitors", "visitors"));
          default -> List.of();
        };
    return new SourceForm(kind, fields, rows).withRows(kind == SourceKind.RELAY ? 0 : 2);
  }

  private static List<MetricRow> relay() {
    return List.of(
        MetricRow.of("screens", "Screens", "screens"),
        MetricRow.of("offline", "Screens offline", "offline").with("direction", "down_is_good"),
        MetricRow.of("heartbeat", "Last heartbeat", "heartbeat_minutes")
            .with("unit", "min")
            .with("direction", "down_is_good"));
  }

  static SourceForm of(Source source) {
    SourceSettings settings = source.settings();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", source.name());
    put(fields, "url", settings.url());
    fields.put("access", settings.access().code());
    put(fields, "header", settings.header());
    put(fields, "username", settings.username());
    put(fields, "tokenUrl", settings.tokenUrl());
    put(fields, "authorizeUrl", settings.authorizeUrl());
    put(fields, "scope", settings.scope());
    put(fields, "account", settings.account());
    put(fields, "contactColumn", settings.contactColumn());
    put(fields, "contactField", settings.contactField());
    put(fields, "dateColumn", settings.dateColumn());
    fields.put("freshHours", Long.toString(source.freshFor().toHours()));
    List<MetricRow> rows = source.metrics().stream().map(MetricRow::of).toList();
    return new SourceForm(settings.kind(), fields, rows).withRows(1);
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    fields.put(name, Objects.requireNonNullElse(value, ""));
  }

  static SourceForm typed(SourceKind kind, HttpServletRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    NAMES.forEach(name -> put(fields, name, request.getParameter(name)));
    String[] keys = Objects.requireNonNullElse(request.getParameterValues("key"), new String[0]);
    List<MetricRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(keys.length, 2 * MOST_ROWS); i++) {
      rows.add(row(request, i));
    }
    return new SourceForm(kind, fields, rows.stream().filter(row -> !row.isBlank()).toList());
  }

  private static MetricRow row(HttpServletRequest request, int number) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : MetricRow.NAMES) {
      String[] typed = request.getParameterValues(name);
      cells.put(name, typed == null || number >= typed.length ? "" : typed[number]);
    }
    return new MetricRow(cells);
  }

  /** With so many empty rows at the end, as far as there is room. */
  SourceForm withRows(int empty) {
    List<MetricRow> more = new ArrayList<>(rows);
    for (int i = 0; i < empty && more.size() < MOST_ROWS; i++) {
      more.add(MetricRow.EMPTY);
    }
    return new SourceForm(kind, fields, more);
  }

  /** What the template reads: each field by its name, and the rows. */
  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>(fields);
    model.put("rows", rows.stream().map(MetricRow::cells).toList());
    return model;
  }

  SourceInput input(@Nullable String secret, SourceInput.@Nullable File file) {
    SourceSettings settings =
        new SourceSettings(
            kind,
            field("url"),
            access(),
            field("header"),
            field("username"),
            field("tokenUrl"),
            field("authorizeUrl"),
            field("scope"),
            field("account"),
            field("contactColumn"),
            field("contactField"),
            field("dateColumn"));
    return new SourceInput(
        field("name"),
        settings,
        secret,
        file,
        hours(),
        rows.stream().filter(row -> !row.isBlank()).map(MetricRow::input).toList());
  }

  private SourceAccess access() {
    String typed = field("access");
    for (SourceAccess access : SourceAccess.values()) {
      if (access.code().equals(typed.toLowerCase(Locale.ROOT))) {
        return access;
      }
    }
    return SourceAccess.NONE;
  }

  private int hours() {
    String hours = field("freshHours").strip();
    if (!hours.matches("[0-9]{1,5}")) {
      throw new InvalidInput("freshHours", "Enter hours between 1 and 2160");
    }
    return Integer.parseInt(hours);
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
