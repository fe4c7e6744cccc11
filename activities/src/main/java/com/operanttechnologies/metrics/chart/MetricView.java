package com.operanttechnologies.metrics.chart;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A metric as a mail shows it: everything written for the reader already. */
public record MetricView(
    String key,
    String label,
    String value,
    BigDecimal number,
    @Nullable MetricChange change,
    List<BigDecimal> points,
    String lowest,
    String highest,
    Instant asOf) {

  public MetricView {
    points = List.copyOf(points);
  }

  /** The view of a figure. */
  public static MetricView of(MetricFigure figure, Locale locale) {
    return of(
        figure.metric(),
        figure.value(),
        figure.points().stream().map(MetricPoint::value).toList(),
        figure.earlier(),
        figure.asOf(),
        locale);
  }

  /** The view of a reading; without an earlier number it shows no change. */
  public static MetricView of(
      MetricDefinition metric,
      MetricReading reading,
      @Nullable MetricPoint earlier,
      Locale locale) {
    return of(
        metric,
        reading.value(),
        reading.history().stream().map(MetricPoint::value).toList(),
        earlier,
        reading.readAt(),
        locale);
  }

  private static MetricView of(
      MetricDefinition metric,
      BigDecimal value,
      List<BigDecimal> points,
      @Nullable MetricPoint earlier,
      Instant asOf,
      Locale locale) {
    BigDecimal lowest = points.stream().min(BigDecimal::compareTo).orElse(value);
    BigDecimal highest = points.stream().max(BigDecimal::compareTo).orElse(value);
    return new MetricView(
        metric.key(),
        metric.label(),
        metric.format().format(value, metric.unit(), locale),
        value,
        earlier == null ? null : MetricChange.between(earlier, value, metric, locale),
        points,
        metric.format().format(lowest, metric.unit(), locale),
        metric.format().format(highest, metric.unit(), locale),
        asOf);
  }

  /** A line needs two points. */
  public boolean hasLine() {
    return points.size() > 1;
  }

  /** The points, or what can be drawn in place of none: the number itself. */
  List<BigDecimal> shown() {
    return points.isEmpty() ? List.of(number) : points;
  }
}
