package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Step;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.FakeService.Said;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Must: refreshing is bounded (time, size) and safe against redirects, for every kind that is
 * asked.
 */
class SourceBoundsTest {
  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final FakeService service = new FakeService();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    http.close();
    service.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEMO", "CSV_FILE"})
  void aSourceThatDoesNotAnswerIsGivenUp(SourceKind kind) {
    service.saying(
        "/",
        _ -> {
          awaitEnd();
          return new Said(200, "{}");
        });

    NotRead answer = read(http, kind, Duration.ofMillis(300));

    assertThat(answer.cause()).isEqualTo(Cause.TIMED_OUT);
    assertThat(answer.cause().step()).isEqualTo(Step.CONNECTION);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEMO", "CSV_FILE"})
  void anAnswerThatIsTooLargeIsCut(SourceKind kind) {
    service.saying("/", 200, "x".repeat((1 << 20) + 1));

    assertThat(read(http, kind, Duration.ofSeconds(10)).cause()).isEqualTo(Cause.TOO_LARGE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEMO", "CSV_FILE"})
  void aRedirectIntoThePrivateNetworkIsRefused(SourceKind kind) {
    String inside = service.at("/secret").replace("127.0.0.1", "localhost");
    service.saying("/", 302, inside);
    service.saying("/secret", 200, "{}");

    NotRead answer = read(http, kind, Duration.ofSeconds(10));

    assertThat(answer.cause()).isEqualTo(Cause.REFUSED);
    assertThat(service.asked()).extracting(FakeService.Asked::address).doesNotContain("/secret");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DEMO", "CSV_FILE"})
  void aSourceInThePrivateNetworkIsNotAsked(SourceKind kind) {
    service.saying("/", 200, "{}");
    try (GuardedHttp strict = new GuardedHttp(AddressPolicy.publicOnly())) {
      assertThat(read(strict, kind, Duration.ofSeconds(10)).cause()).isEqualTo(Cause.REFUSED);
    }
    assertThat(service.asked()).isEmpty();
  }

  @Test
  void aPauseThatIsAskedForHasItsName() {
    service.saying("/", 429, "");

    assertThat(read(http, SourceKind.HTTP_JSON, Duration.ofSeconds(10)).cause())
        .isEqualTo(Cause.BUSY);
  }

  private NotRead read(GuardedHttp client, SourceKind kind, Duration each) {
    SourceSettings bare = SourceSettings.of(kind, service.at("/"));
    SourceSettings settings =
        new SourceSettings(
            kind, bare.url(), bare.access(), null, null, null, null, null, "a-1", null, null, null);
    MetricDefinition metric =
        new MetricDefinition("a", "A", "", MetricFormat.WHOLE, Direction.NEUTRAL, path(kind), null);
    return (NotRead)
        new SourceReader(client, Clock.systemUTC(), each)
            .read(new SourceRequest(settings, List.of(metric), SignIn.NOBODY, null, Map.of()));
  }

  private static String path(SourceKind kind) {
    return kind == SourceKind.HTTP_JSON ? "$.a" : "screens";
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
