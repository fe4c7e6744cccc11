package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final SourceReader source = reader(http);
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    http.close();
    server.stop(0);
  }

  @Test
  void numbersAndHistoriesAreReadByTheirPaths() {
    answer(200, "{\"a\":{\"n\":42.5,\"h\":[1,\"2\",3]},\"b\":[{\"id\":7,\"v\":\"1000\"}]}");

    var read = (Read) read(metric("a", "$.a.n", "$.a.h"), metric("b", "$.b[?(@.id==7)].v", null));

    assertThat(read.unread()).isEmpty();
    assertThat(read.readings())
        .containsExactly(
            new MetricReading(
                "a",
                new BigDecimal("42.5"),
                List.of(
                    point("2026-03-01T10:00:00Z", "1"),
                    point("2026-03-02T10:00:00Z", "2"),
                    point("2026-03-03T10:00:00Z", "3")),
                NOW),
            new MetricReading("b", new BigDecimal("1000"), List.of(), NOW));
  }

  @Test
  void aHistoryWithTimesIsPutInOrder() {
    answer(
        200,
        """
        {"n":1,"h":[{"at":"2026-03-02","value":3},{"at":"2026-03-01T12:00:00+01:00","value":2},
        {"at":1772236800,"value":1},{"at":1772496000000,"value":4}]}
        """);

    var read = (Read) read(metric("a", "$.n", "$.h"));

    assertThat(read.readings().getFirst().history())
        .containsExactly(
            point("2026-02-28T00:00:00Z", "1"),
            point("2026-03-01T11:00:00Z", "2"),
            point("2026-03-02T00:00:00Z", "3"),
            point("2026-03-03T00:00:00Z", "4"));
  }

  @Test
  void aMetricThatIsNotThereIsNamedAndTheOthersAreRead() {
    answer(200, "{\"a\":1,\"b\":\"many\",\"h\":[1,null]}");

    var read =
        (Read) read(metric("a", "$.a", "$.h"), metric("b", "$.b", null), metric("c", "$.c", null));

    assertThat(read.readings()).extracting(MetricReading::key).containsExactly("a");
    assertThat(read.unread())
        .extracting(MetricsAnswer.Unread::reason)
        .containsExactly(
            "There is no array of numbers at $.h",
            "There is no number at $.b",
            "There is no number at $.c");
  }

  @Test
  void aNumberThatWouldFillTheMemoryIsNone() {
    answer(200, "{\"a\":1e999999999,\"b\":\"1e-999999999\"}");

    var read = (Read) read(metric("a", "$.a", null), metric("b", "$.b", null));

    assertThat(read.readings()).isEmpty();
    assertThat(read.unread()).hasSize(2);
  }

  @Test
  void everyFailureHasItsName() {
    answer(403, "<h1>secret</h1>");
    assertThat(((NotRead) read()).cause()).isEqualTo(Cause.KEY_REJECTED);
    answer(500, "secret");
    assertThat(read())
        .isEqualTo(new NotRead(Cause.ERROR_STATUS, "The source answers with status 500"));
    answer(200, "<html>");
    assertThat(read()).isEqualTo(new NotRead(Cause.NOT_JSON, "The source does not answer in JSON"));
    answer(200, "[".repeat(100_000));
    assertThat(((NotRead) read()).cause()).isEqualTo(Cause.NOT_JSON);
    answer(200, "[\"" + "x".repeat(1 << 21) + "\"]");
    assertThat(((NotRead) read()).cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void aSourceOnThisMachineIsRefused() {
    try (var strict = new GuardedHttp(AddressPolicy.publicOnly())) {
      var answer = reader(strict).read(request());

      assertThat(((NotRead) answer).cause()).isEqualTo(Cause.REFUSED);
    }
  }

  @Test
  void theKeyIsSentAndNeverShown() {
    var seen = new ArrayList<String>();
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("X-Api-Key"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });

    source.read(request());

    assertThat(seen).containsExactly("sail-4711");
    assertThat(request().toString()).doesNotContain("sail-4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screens",
        "",
        "$..a..b",
        "$[?(@.a =~ /(a+)+$/)]",
        "$[?(@.a)][?(@.b)]",
        "$.a[?(@.b == $.c)]",
        "$[0,0,0][0,0,0]",
        "$.a[?("
      })
  void aPathThatCouldRunForeverIsRefused(String path) {
    assertThatThrownBy(() -> MetricPath.check(path)).isInstanceOf(InvalidMetricPath.class);
  }

  private MetricsAnswer read(MetricDefinition... metrics) {
    return source.read(request(metrics));
  }

  private static SourceReader reader(GuardedHttp http) {
    return new SourceReader(http, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(10));
  }

  private SourceRequest request(MetricDefinition... metrics) {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return new SourceRequest(
        SourceSettings.of(SourceKind.HTTP_JSON, url),
        List.of(metrics),
        SignIn.header("X-Api-Key", "sail-4711"),
        null,
        Map.of());
  }

  private void answer(int status, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      server.removeContext("/");
    } catch (IllegalArgumentException notThereYet) {
      // the first answer of a test
    }
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static MetricDefinition metric(String key, String path, @Nullable String history) {
    return new MetricDefinition(
        key, "Label", "", MetricFormat.WHOLE, Direction.UP_IS_GOOD, path, history);
  }

  private static MetricPoint point(String at, String value) {
    return new MetricPoint(Instant.parse(at), new BigDecimal(value));
  }
}
