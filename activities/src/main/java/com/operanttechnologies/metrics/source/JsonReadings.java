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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Takes metrics out of a JSON document, each by its paths. */
final class JsonReadings {
  private JsonReadings() {}

  /** Where a metric stands: a JSONPath for its number, and one for its history if it has any. */
  record Paths(String value, @Nullable String history) {}

  static MetricsAnswer of(
      byte[] body,
      List<MetricDefinition> metrics,
      Instant readAt,
      Function<MetricDefinition, Paths> paths) {
    try {
      return of(JsonAnswer.parse(body), metrics, readAt, paths);
    } catch (JacksonException e) {
      return new NotRead(Cause.NOT_JSON, "The source does not answer in JSON");
    }
  }

  private static Read of(
      JsonAnswer json,
      List<MetricDefinition> metrics,
      Instant readAt,
      Function<MetricDefinition, Paths> paths) {
    List<MetricReading> readings = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (MetricDefinition metric : metrics) {
      Paths place = paths.apply(metric);
      Optional<BigDecimal> value = json.value(place.value());
      if (value.isEmpty()) {
        unread.add(new Unread(metric.key(), "There is no number at " + metric.valuePath()));
        continue;
      }
      Optional<List<MetricPoint>> history =
          Optional.ofNullable(place.history())
              .map(path -> json.history(path, readAt))
              .orElse(Optional.of(List.of()));
      readings.add(new MetricReading(metric.key(), value.get(), history.orElse(List.of()), readAt));
      if (history.isEmpty()) {
        unread.add(new Unread(metric.key(), "There is no array of numbers at " + place.history()));
      }
    }
    return new Read(List.copyOf(readings), List.copyOf(unread));
  }
}
