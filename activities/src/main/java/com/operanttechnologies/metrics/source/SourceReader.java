package com.operanttechnologies.metrics.source;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.source.Fetch.Body;
import com.operanttechnologies.metrics.source.Fetch.Failed;
import com.operanttechnologies.metrics.source.JsonReadings.Paths;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;

/** Reads a source of any kind but the built-in one; whatever fails becomes a named answer. */
public final class SourceReader {
  private static final Duration ALL = Duration.ofSeconds(30);
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv, text/plain;q=0.9, */*;q=0.1";

  private final GuardedHttp http;
  private final Clock clock;
  private final Duration each;

  /**
   * @param each how long one request may take; a whole reading takes 30 seconds at most
   */
  public SourceReader(GuardedHttp http, Clock clock, Duration each) {
    this.http = http;
    this.clock = clock;
    this.each = each;
  }

  public MetricsAnswer read(SourceRequest request) {
    try {
      return readBy(request, new Fetch(http, request.signIn(), each, ALL), clock.instant());
    } catch (Places.NoValue missing) {
      return new NotRead(Cause.NO_VALUE, missing.sentence());
    } catch (IllegalArgumentException unfit) {
      return new NotRead(Cause.REFUSED, String.valueOf(unfit.getMessage()));
    }
  }

  private static MetricsAnswer readBy(SourceRequest request, Fetch fetch, Instant now) {
    return switch (request.settings().kind()) {
      case HTTP_JSON -> json(request, fetch, now);
      case PROMETHEUS -> new PrometheusQueries(request, fetch, now).answer();
      case CSV_URL ->
          asked(fetch, address(request), CSV, body -> CsvReadings.of(body, request, now));
      case CSV_FILE ->
          request.file() == null
              ? new NotRead(Cause.NOT_CSV, "No file was uploaded yet")
              : CsvReadings.of(request.file(), request, now);
      case STAGE -> StageDashboard.read(request, fetch, now);
      case RELAY -> RelayScreens.read(request, fetch, now);
      case DEMO -> throw new IllegalArgumentException("The built-in source is not asked");
    };
  }

  private static MetricsAnswer json(SourceRequest request, Fetch fetch, Instant now) {
    return asked(
        fetch,
        address(request),
        JSON,
        body ->
            JsonReadings.of(
                body,
                request.metrics(),
                now,
                metric -> new Paths(metric.valuePath(), metric.historyPath())));
  }

  static MetricsAnswer asked(
      Fetch fetch,
      URI address,
      String accept,
      java.util.function.Function<byte[], MetricsAnswer> taken) {
    return switch (fetch.get(address, accept)) {
      case Failed(NotRead why) -> why;
      case Body(byte[] bytes) -> taken.apply(bytes);
    };
  }

  private static URI address(SourceRequest request) {
    return Places.address(
        Objects.requireNonNullElse(request.settings().url(), ""), request.fields());
  }

  /** A path below the source's address, with the account in it. */
  static URI below(SourceRequest request, BiFunction<String, String, String> path) {
    String base = Objects.requireNonNullElse(request.settings().url(), "").replaceFirst("/+$", "");
    String account = Objects.requireNonNullElse(request.settings().account(), "");
    String plain = Places.plain(account, request.fields());
    return Places.address(path.apply(base, Places.encoded(plain)), request.fields());
  }
}
