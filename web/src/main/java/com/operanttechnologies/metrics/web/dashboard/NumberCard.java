package com.operanttechnologies.metrics.web.dashboard;

import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.chart.LineShape;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.metrics.chart.WrittenMetric;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One metric as a page shows it; public, so that the template can read it.
 *
 * @param shape its line; absent with fewer than two points
 * @param rows the same numbers as text, newest first
 */
public record NumberCard(
    WrittenMetric written,
    @Nullable LineShape shape,
    String highest,
    String lowest,
    String first,
    String last,
    String asOf,
    List<Row> rows) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 160;
  private static final int MOST_ROWS = 62;

  /** A number of its day. */
  public record Row(String day, String value) {}

  static NumberCard of(MetricFigure figure, Locale locale, ZoneId zone) {
    MetricView view = MetricView.of(figure, locale);
    List<MetricPoint> points = figure.points();
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone);
    return new NumberCard(
        WrittenMetric.of(view, locale, zone),
        view.hasLine() ? LineShape.of(points, WIDTH, HEIGHT) : null,
        view.highest(),
        view.lowest(),
        points.isEmpty() ? "" : day.format(points.getFirst().at()),
        points.isEmpty() ? "" : day.format(points.getLast().at()),
        day.format(figure.asOf()),
        view.hasLine() ? rows(figure, locale, day) : List.of());
  }

  private static List<Row> rows(MetricFigure figure, Locale locale, DateTimeFormatter day) {
    return figure.points().reversed().stream()
        .limit(MOST_ROWS)
        .map(point ->
            new Row(
                day.format(point.at()),
                figure.metric().format().format(point.value(), figure.metric().unit(), locale)))
        .toList();
  }
}
