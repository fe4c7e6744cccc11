package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.MetricsAnswer.Unread;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Must: Prometheus, Stage and Relay are read by their contracts, against fake servers. */
class SourceKindsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Map<String, String> BOB =
      Map.of("contact.external_ref", "bob/7", "contact.email", "bob@example.com");

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final SourceReader reader =
      new SourceReader(http, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(10));
  private final FakeService service = new FakeService();

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  @Test
  void prometheusIsAskedForTheNumberAndItsDays() {
    service.saying(
        "/prom/api/v1/query",
        asked ->
            new FakeService.Said(
                200,
                asked.address().contains("query_range")
                    ? success(
                        "matrix",
                        "[{\"metric\":{},\"values\":[[1772359200,\"40\"],[1772445600,\"NaN\"],"
                            + "[1772532000,\"41.5\"]]}]")
                    : success("vector", "[{\"metric\":{},\"value\":[1772532000.123,\"42\"]}]")));

    Read read =
        (Read)
            read(
                SourceKind.PROMETHEUS,
                "/prom/",
                null,
                metric("screens", "sum(up{c=\"{{contact.external_ref}}\"})"));

    MetricReading reading = read.readings().getFirst();
    assertThat(reading.value()).isEqualByComparingTo("42");
    assertThat(reading.history())
        .extracting(MetricPoint::value)
        .containsExactly(new BigDecimal("40"), new BigDecimal("41.5"));
    assertThat(service.asked().getFirst().address())
        .startsWith("/prom/api/v1/query?query=sum%28up%7Bc%3D%22bob%2F7%22%7D%29&time=");
    assertThat(service.asked().getLast().address()).contains("&step=86400");
  }

  @Test
  void whatPrometheusCannotAnswerIsSaidMetricByMetric() {
    service.saying(
        "/api/v1/query",
        asked ->
            asked.address().contains("many")
                ? new FakeService.Said(
                    200, success("vector", "[{\"value\":[1,\"1\"]},{\"value\":[1,\"2\"]}]"))
                : asked.address().contains("wrong")
                    ? new FakeService.Said(400, "{\"status\":\"error\",\"error\":\"<b>secret\"}")
                    : new FakeService.Said(200, success("vector", "[]")));

    Read read =
        (Read)
            read(
                SourceKind.PROMETHEUS,
                "",
                null,
                metric("a", "many"),
                metric("b", "wrong"),
                metric("c", "none"));

    assertThat(read.unread())
        .containsExactly(
            new Unread("a", "The query finds 2 series: sum them up, as in sum(…)"),
            new Unread("b", "Prometheus does not understand the query"),
            new Unread("c", "The query finds nothing"));
  }

  @Test
  void aStageDashboardIsReadByItsContract() {
    service.saying(
        "/v1/dashboards/",
        200,
        """
        {"dashboard": {"id": "bob/7", "name": "Bob's shop"},
         "metrics": [
           {"key": "visitors", "label": "Visitors", "value": 1200,
            "history": [{"at": "2026-03-01", "value": 1000}, {"at": "2026-03-02", "value": 1100}]},
           {"key": "sales", "label": "Sales", "value": "12.50"}]}
        """);

    Read read =
        (Read)
            read(
                SourceKind.STAGE,
                "",
                "{{contact.external_ref}}",
                metric("visitors", "visitors"),
                metric("sales", "sales"));

    assertThat(service.asked().getFirst().address()).isEqualTo("/v1/dashboards/bob%2F7/metrics");
    assertThat(read.readings())
        .extracting(MetricReading::value)
        .containsExactly(new BigDecimal("1200"), new BigDecimal("12.50"));
    assertThat(read.readings().getFirst().history()).hasSize(2);
  }

  @Test
  void relaysScreensAreCountedAndTheirSilenceIsMeasured() {
    service.saying(
        "/v1/accounts/",
        200,
        """
        {"account": "bob/7", "total": 12, "offline": 2, "lastHeartbeatAt": "2026-03-03T09:18:30Z",
         "history": {"offline": [{"at": "2026-03-02", "value": 3}], "total": []}}
        """);

    Read read =
        (Read)
            read(
                SourceKind.RELAY,
                "",
                "{{contact.external_ref}}",
                metric("screens", "screens"),
                metric("offline", "offline"),
                metric("heartbeat", "heartbeat_minutes"));

    assertThat(service.asked().getFirst().address()).isEqualTo("/v1/accounts/bob%2F7/screens");
    assertThat(read.readings())
        .extracting(MetricReading::value)
        .containsExactly(new BigDecimal("12"), new BigDecimal("2"), new BigDecimal("41"));
    assertThat(read.readings().get(1).history()).hasSize(1);
  }

  @Test
  void aSourceOfEachContactNeedsOne() {
    assertThat(
            cause(
                request(
                    SourceKind.STAGE, "", "{{contact.external_ref}}", Map.of(), metric("a", "a"))))
        .isEqualTo(Cause.NO_VALUE);
  }

  private Cause cause(SourceRequest request) {
    return ((NotRead) reader.read(request)).cause();
  }

  private MetricsAnswer read(
      SourceKind kind, String path, @Nullable String account, MetricDefinition... metrics) {
    return reader.read(request(kind, path, account, BOB, metrics));
  }

  private SourceRequest request(
      SourceKind kind,
      String path,
      @Nullable String account,
      Map<String, String> fields,
      MetricDefinition... metrics) {
    SourceSettings settings =
        new SourceSettings(
            kind,
            service.at(path),
            SourceAccess.NONE,
            null,
            null,
            null,
            null,
            null,
            account,
            null,
            null,
            null);
    return new SourceRequest(settings, List.of(metrics), SignIn.NOBODY, null, fields);
  }

  private static String success(String type, String result) {
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"%s\",\"result\":%s}}"
        .formatted(type, result);
  }

  private static MetricDefinition metric(String key, String path) {
    return new MetricDefinition(
        key, "Label", "", MetricFormat.WHOLE, Direction.UP_IS_GOOD, path, null);
  }
}
