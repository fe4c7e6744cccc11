package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes metrics out of a CSV file: each is a column, and its number stands in the last row, by date
 * where there is a column of dates. The rows may be those of one contact.
 */
final class CsvReadings {
  private static final int MOST_POINTS = 366;

  private final CsvTable table;
  private final SourceRequest request;
  private final Instant now;

  private CsvReadings(CsvTable table, SourceRequest request, Instant now) {
    this.table = table;
    this.request = request;
    this.now = now;
  }

  static MetricsAnswer of(byte[] bytes, SourceRequest request, Instant now) {
    return CsvTable.parse(bytes)
        .map(table -> new CsvReadings(table, request, now).answer())
        .orElseGet(() ->
            new NotRead(
                Cause.NOT_CSV,
                "The file is no CSV in UTF-8 with names in its first row and numbers below"));
  }

  private MetricsAnswer answer() {
    String whose = request.settings().contactColumn();
    List<List<String>> rows = table.rows();
    if (whose != null) {
      Optional<Integer> column = table.column(whose);
      if (column.isEmpty()) {
        return new NotRead(Cause.NOT_CSV, "The file has no column “" + whose + "”");
      }
      rows = rowsOf(column.get());
      if (rows.isEmpty()) {
        return new NotRead(Cause.NO_VALUE, "No row of the file is about this contact");
      }
    }
    return readings(rows);
  }

  private List<List<String>> rowsOf(int column) {
    String field = request.settings().contactField();
    String value = Places.plain(field == null ? "{{contact.email}}" : field, request.fields());
    return table.rows().stream()
        .filter(row -> CsvTable.cell(row, column).equalsIgnoreCase(value.strip()))
        .toList();
  }

  private Read readings(List<List<String>> rows) {
    List<MetricReading> readings = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (MetricDefinition metric : request.metrics()) {
      Optional<Integer> column = table.column(metric.valuePath());
      List<MetricPoint> points = column.map(number -> points(rows, number)).orElse(List.of());
      if (points.isEmpty()) {
        String reason =
            column.isEmpty() ? "There is no column " : "There is no number in the column ";
        unread.add(new Unread(metric.key(), reason + metric.valuePath()));
      } else {
        readings.add(
            new MetricReading(
                metric.key(),
                points.getLast().value(),
                request.settings().dateColumn() == null ? List.of() : points,
                now));
      }
    }
    return new Read(List.copyOf(readings), List.copyOf(unread));
  }

  /** Rows without a number or date are left out; without a column of dates all are of now. */
  private List<MetricPoint> points(List<List<String>> rows, int column) {
    String dates = request.settings().dateColumn();
    Optional<Integer> dated = dates == null ? Optional.empty() : table.column(dates);
    List<MetricPoint> points = new ArrayList<>();
    for (List<String> row : rows) {
      Optional<Instant> at =
          dates == null
              ? Optional.of(now)
              : dated.flatMap(number -> JsonAnswer.instant(CsvTable.cell(row, number)));
      Optional<BigDecimal> value = number(CsvTable.cell(row, column));
      if (at.isPresent() && value.isPresent() && !at.get().isAfter(now)) {
        points.add(new MetricPoint(at.get(), value.get()));
      }
    }
    points.sort(Comparator.comparing(MetricPoint::at));
    return points.subList(Math.max(0, points.size() - MOST_POINTS), points.size());
  }

  private Optional<BigDecimal> number(String cell) {
    return JsonAnswer.number(table.decimalComma() ? cell.replace(',', '.') : cell);
  }
}
