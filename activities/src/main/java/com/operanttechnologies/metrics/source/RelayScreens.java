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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** An account's screens at Relay, by the contract in {@code docs/metrics-relay.openapi.yaml}. */
final class RelayScreens {
  static final String SCREENS = "screens";
  static final String OFFLINE = "offline";
  static final String HEARTBEAT = "heartbeat_minutes";

  /** What can be asked for. */
  static final List<String> KNOWN = List.of(SCREENS, OFFLINE, HEARTBEAT);

  private RelayScreens() {}

  static MetricsAnswer read(SourceRequest request, Fetch fetch, Instant now) {
    URI address =
        SourceReader.below(
            request, (base, account) -> base + "/v1/accounts/" + account + "/screens");
    return SourceReader.asked(
        fetch, address, "application/json", body -> readings(body, request.metrics(), now));
  }

  private static MetricsAnswer readings(byte[] body, List<MetricDefinition> metrics, Instant now) {
    JsonAnswer json;
    try {
      json = JsonAnswer.parse(body);
    } catch (JacksonException e) {
      return new NotRead(Cause.NOT_JSON, "The source does not answer in JSON");
    }
    List<MetricReading> readings = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (MetricDefinition metric : metrics) {
      value(json, metric.valuePath(), now)
          .ifPresentOrElse(
              value ->
                  readings.add(
                      new MetricReading(
                          metric.key(), value, history(json, metric.valuePath(), now), now)),
              () ->
                  unread.add(
                      new Unread(metric.key(), "The answer does not say " + metric.valuePath())));
    }
    return new Read(List.copyOf(readings), List.copyOf(unread));
  }

  private static Optional<BigDecimal> value(JsonAnswer json, String path, Instant now) {
    return switch (path) {
      case SCREENS -> json.value("$.total");
      case OFFLINE -> json.value("$.offline");
      case HEARTBEAT ->
          json.time("$.lastHeartbeatAt")
              .map(at -> BigDecimal.valueOf(Math.max(0, Duration.between(at, now).toMinutes())));
      default -> Optional.empty();
    };
  }

  private static List<MetricPoint> history(JsonAnswer json, String path, Instant now) {
    return switch (path) {
      case SCREENS -> json.history("$.history.total", now).orElse(List.of());
      case OFFLINE -> json.history("$.history.offline", now).orElse(List.of());
      default -> List.of();
    };
  }
}
