package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.MetricPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Prometheus answers to a query; it must be one series, for a mail shows one number. */
sealed interface PrometheusAnswer {

  /** At least one point, oldest first. */
  record Found(List<MetricPoint> points) implements PrometheusAnswer {}

  /** The reason in words. */
  record NotFound(String reason) implements PrometheusAnswer {}

  static PrometheusAnswer instant(byte[] body) {
    return of(body).map(data -> series(data, "value")).orElseGet(PrometheusAnswer::foreign);
  }

  static PrometheusAnswer range(byte[] body) {
    return of(body).map(data -> series(data, "values")).orElseGet(PrometheusAnswer::foreign);
  }

  private static PrometheusAnswer foreign() {
    return new NotFound("The answer is not one of Prometheus' HTTP API");
  }

  private static Optional<JsonNode> of(byte[] body) {
    try {
      JsonNode answer = JsonAnswer.tree(body);
      return "success".equals(answer.path("status").asString(""))
          ? Optional.of(answer.path("data"))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static PrometheusAnswer series(JsonNode data, String field) {
    JsonNode result = data.path("result");
    return switch (data.path("resultType").asString("")) {
      case "scalar" -> points(List.of(result));
      case "vector", "matrix" -> {
        if (result.isEmpty()) {
          yield new NotFound("The query finds nothing");
        }
        if (result.size() > 1) {
          yield new NotFound(
              "The query finds " + result.size() + " series: sum them up, as in sum(…)");
        }
        JsonNode found = result.get(0).path(field);
        yield points(field.equals("value") ? List.of(found) : List.copyOf(found.values()));
      }
      default -> foreign();
    };
  }

  /** Pairs of a time in seconds and a number as text; NaN and infinities are no numbers. */
  private static PrometheusAnswer points(List<JsonNode> pairs) {
    List<MetricPoint> points = new ArrayList<>();
    for (JsonNode pair : pairs) {
      Optional<BigDecimal> value = JsonAnswer.number(pair.path(1).asString(""));
      value.ifPresent(number ->
          points.add(
              new MetricPoint(
                  Instant.ofEpochMilli((long) (pair.path(0).asDouble(0) * 1_000)), number)));
    }
    return points.isEmpty()
        ? new NotFound("The query answers no number")
        : new Found(List.copyOf(points));
  }
}
