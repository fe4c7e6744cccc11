package com.operanttechnologies.metrics.source;

import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.source.JsonReadings.Paths;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/** A dashboard of Stage, by the contract in {@code docs/metrics-stage.openapi.yaml}. */
final class StageDashboard {
  /** How a metric is called there. */
  static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private StageDashboard() {}

  static MetricsAnswer read(SourceRequest request, Fetch fetch, Instant now) {
    URI address =
        SourceReader.below(
            request, (base, dashboard) -> base + "/v1/dashboards/" + dashboard + "/metrics");
    return SourceReader.asked(
        fetch,
        address,
        "application/json",
        body -> JsonReadings.of(body, request.metrics(), now, metric -> paths(metric.valuePath())));
  }

  private static Paths paths(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("“" + key + "” is no key of a metric at Stage");
    }
    String metric = "$.metrics[?(@.key=='" + key + "')]";
    return new Paths(metric + ".value", metric + ".history");
  }
}
