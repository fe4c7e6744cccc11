package com.operanttechnologies.metrics;

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
    @Nullable MetricChange change,
    List<BigDecimal> points,
    String lowest,
    String highest,
    Instant asOf) {

  public MetricView {
    points = List.copyOf(points);
  }

  /** The view of a reading; without an earlier number it shows no change. */
  public static MetricView of(
      MetricDefinition metric,
      MetricReading reading,
      @Nullable MetricPoint earlier,
      Locale locale) {
    var points = reading.history().stream().map(MetricPoint::value).toList();
    var lowest = points.stream().min(BigDecimal::compareTo).orElse(reading.value());
    var highest = points.stream().max(BigDecimal::compareTo).orElse(reading.value());
    return new MetricView(
        metric.key(),
        metric.label(),
        metric.format().format(reading.value(), metric.unit(), locale),
        earlier == null ? null : MetricChange.between(earlier, reading.value(), metric, locale),
        points,
        metric.format().format(lowest, metric.unit(), locale),
        metric.format().format(highest, metric.unit(), locale),
        reading.readAt());
  }

  /** A line needs two points. */
  boolean hasLine() {
    return points.size() > 1;
  }
}
