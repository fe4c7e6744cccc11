package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metric as it stands for somebody: the number that is shown, the points of its window oldest
 * first, and what it is compared with.
 */
public record MetricFigure(
    UUID source,
    MetricDefinition metric,
    BigDecimal value,
    List<MetricPoint> points,
    @Nullable MetricPoint earlier,
    Instant asOf) {

  public MetricFigure {
    points = List.copyOf(points);
  }

  /**
   * Reckons the number.
   *
   * @param kept what was read before, in any order; it goes on where the source's own history ends
   */
  public static MetricFigure of(
      UUID source,
      MetricDefinition metric,
      MetricReading now,
      List<MetricPoint> kept,
      Compared compared) {
    return new Series(metric, now, merged(now, kept)).figure(source, compared);
  }

  private static List<MetricPoint> merged(MetricReading now, List<MetricPoint> kept) {
    List<MetricPoint> points = new ArrayList<>(now.history());
    if (points.isEmpty()) {
      points.add(new MetricPoint(now.readAt(), now.value()));
    }
    Instant known = points.stream().map(MetricPoint::at).min(Instant::compareTo).orElseThrow();
    kept.stream().filter(point -> point.at().isBefore(known)).forEach(points::add);
    points.sort(Comparator.comparing(MetricPoint::at));
    return points;
  }

  /** All points that are known of a metric. */
  private record Series(MetricDefinition metric, MetricReading now, List<MetricPoint> points) {

    MetricFigure figure(UUID source, Compared compared) {
      Reckoning reckoning = metric.reckoning();
      BigDecimal value =
          reckoning.aggregation() == Aggregation.LAST
              ? now.value()
              : reckoning.aggregation().of(values(now.readAt())).orElse(now.value());
      List<MetricPoint> shown = window(now.readAt());
      return new MetricFigure(
          source,
          metric,
          value,
          shown.size() > 1 ? shown : points,
          earlier(compared).orElse(null),
          now.readAt());
    }

    private Optional<MetricPoint> earlier(Compared compared) {
      return switch (metric.reckoning().comparison()) {
        case NONE -> Optional.empty();
        case LAST_PERIOD -> lastPeriod();
        case PREVIOUS_MAIL ->
            Optional.ofNullable(compared.previousMail().get(metric.key())).or(this::lastPeriod);
        case QUOTE_START ->
            compared.quoteStart() == null ? lastPeriod() : asOf(compared.quoteStart());
      };
    }

    private Optional<MetricPoint> lastPeriod() {
      return asOf(now.readAt().minus(window()));
    }

    /** What would have been shown then; of single numbers, the first one when none is so old. */
    private Optional<MetricPoint> asOf(Instant then) {
      Optional<MetricPoint> whole =
          metric
              .reckoning()
              .aggregation()
              .of(values(then))
              .map(value -> new MetricPoint(then, value));
      if (metric.reckoning().aggregation() != Aggregation.LAST) {
        return whole;
      }
      return points.stream()
          .filter(point -> !point.at().isAfter(then))
          .reduce((_, later) -> later)
          .or(() -> points.stream().findFirst())
          .filter(point -> point.at().isBefore(now.readAt()));
    }

    private List<BigDecimal> values(Instant end) {
      return window(end).stream().map(MetricPoint::value).toList();
    }

    private List<MetricPoint> window(Instant end) {
      Instant start = end.minus(window());
      return points.stream()
          .filter(point -> point.at().isAfter(start) && !point.at().isAfter(end))
          .toList();
    }

    private Duration window() {
      return metric.reckoning().window();
    }
  }
}
