package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import com.operanttechnologies.metrics.source.Fetch.Body;
import com.operanttechnologies.metrics.source.Fetch.Failed;
import com.operanttechnologies.metrics.source.Fetch.Fetched;
import com.operanttechnologies.metrics.source.PrometheusAnswer.Found;
import com.operanttechnologies.metrics.source.PrometheusAnswer.NotFound;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks a Prometheus for each metric: its number now (instant query), and its days in the window
 * (range query with a step of one day).
 */
final class PrometheusQueries {
  private static final Duration STEP = Duration.ofDays(1);

  private final SourceRequest request;
  private final Fetch fetch;
  private final Instant now;
  private final List<MetricReading> readings = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  PrometheusQueries(SourceRequest request, Fetch fetch, Instant now) {
    this.request = request;
    this.fetch = fetch;
    this.now = now;
  }

  MetricsAnswer answer() {
    for (MetricDefinition metric : request.metrics()) {
      String query = Places.query(metric.valuePath(), request.fields());
      switch (fetch.get(instant(query), "application/json")) {
        case Failed(NotRead why) when isAboutTheQuery(why) ->
            unread.add(new Unread(metric.key(), "Prometheus does not understand the query"));
        case Failed(NotRead why) -> {
          return why;
        }
        case Body(byte[] body) -> take(metric, query, body);
      }
    }
    return new Read(List.copyOf(readings), List.copyOf(unread));
  }

  /** 400 and 422 are what Prometheus says of an expression that it cannot evaluate. */
  private static boolean isAboutTheQuery(NotRead why) {
    return why.cause() == Cause.ERROR_STATUS
        && (why.reason().endsWith(" 400") || why.reason().endsWith(" 422"));
  }

  private void take(MetricDefinition metric, String query, byte[] body) {
    switch (PrometheusAnswer.instant(body)) {
      case NotFound(String reason) -> unread.add(new Unread(metric.key(), reason));
      case Found(List<MetricPoint> points) ->
          readings.add(
              new MetricReading(
                  metric.key(), points.getLast().value(), history(metric, query), now));
    }
  }

  /** A history that is not to be had leaves the number without one. */
  private List<MetricPoint> history(MetricDefinition metric, String query) {
    Fetched fetched = fetch.get(range(query, metric), "application/json");
    return fetched instanceof Body(byte[] body)
            && PrometheusAnswer.range(body) instanceof Found(List<MetricPoint> points)
        ? points
        : List.of();
  }

  private URI instant(String query) {
    return at("/api/v1/query?query=" + Places.encoded(query) + "&time=" + now.getEpochSecond());
  }

  /** Two windows, so that the last one can be compared with the one before. */
  private URI range(String query, MetricDefinition metric) {
    int days = Math.min(2 * metric.reckoning().windowDays(), 366);
    return at(
        "/api/v1/query_range?query="
            + Places.encoded(query)
            + "&start="
            + now.minus(STEP.multipliedBy(days - 1L)).getEpochSecond()
            + "&end="
            + now.getEpochSecond()
            + "&step="
            + STEP.toSeconds());
  }

  private URI at(String path) {
    String base = Objects.requireNonNullElse(request.settings().url(), "").replaceFirst("/+$", "");
    return URI.create(Places.address(base, request.fields()) + path);
  }
}
