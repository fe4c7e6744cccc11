package com.operanttechnologies.metrics;

import com.operanttechnologies.engine.http.GuardedAnswer.Answered;
import com.operanttechnologies.engine.http.GuardedAnswer.Refused;
import com.operanttechnologies.engine.http.GuardedAnswer.TimedOut;
import com.operanttechnologies.engine.http.GuardedAnswer.TooLarge;
import com.operanttechnologies.engine.http.GuardedAnswer.Unreachable;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.engine.http.Limits;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads metrics from an address that answers JSON. */
public final class HttpJsonSource {
  private final GuardedHttp http;
  private final Clock clock;

  public HttpJsonSource(GuardedHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** One request for all metrics of a source. */
  public MetricsAnswer read(MetricSource source, List<MetricDefinition> definitions) {
    var limits = Limits.USUAL.within(source.timeout());
    return switch (http.get(source.url(), source.headers(), limits)) {
      case Answered answered when answered.isSuccess() -> taken(answered, definitions);
      case Answered(int status, _, _) when status == 401 || status == 403 ->
          new NotRead(Cause.KEY_REJECTED, "The source does not accept the key (" + status + ")");
      case Answered(int status, _, _) ->
          new NotRead(Cause.ERROR_STATUS, "The source answers with status " + status);
      case Refused(String reason) -> new NotRead(Cause.REFUSED, reason);
      case Unreachable(String reason) -> new NotRead(Cause.UNREACHABLE, reason);
      case TimedOut() ->
          new NotRead(
              Cause.TIMED_OUT,
              "The source takes longer than " + source.timeout().toSeconds() + " seconds");
      case TooLarge(int limit) ->
          new NotRead(Cause.TOO_LARGE, "The source answers with more than " + limit + " bytes");
    };
  }

  private MetricsAnswer taken(Answered answered, List<MetricDefinition> definitions) {
    try {
      return taken(JsonAnswer.parse(answered.body()), definitions, clock.instant());
    } catch (JacksonException e) {
      return new NotRead(Cause.NOT_JSON, "The source does not answer in JSON");
    }
  }

  private static Read taken(JsonAnswer json, List<MetricDefinition> definitions, Instant readAt) {
    var readings = new ArrayList<MetricReading>();
    var unread = new ArrayList<Unread>();
    for (var metric : definitions) {
      var value = json.value(metric.valuePath());
      var history =
          Optional.ofNullable(metric.historyPath())
              .map(path -> json.history(path, readAt))
              .orElse(Optional.of(List.of()));
      if (value.isEmpty()) {
        unread.add(new Unread(metric.key(), "There is no number at " + metric.valuePath()));
      } else {
        readings.add(
            new MetricReading(metric.key(), value.get(), history.orElse(List.of()), readAt));
        if (history.isEmpty()) {
          unread.add(
              new Unread(metric.key(), "There is no array of numbers at " + metric.historyPath()));
        }
      }
    }
    return new Read(List.copyOf(readings), List.copyOf(unread));
  }
}
