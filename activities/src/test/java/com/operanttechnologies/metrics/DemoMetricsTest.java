package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoMetricsTest {
  private static final UUID ACME = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void theSameTenantSeesTheSameNumbersOnTheSameDay() {
    assertThat(DemoMetrics.read(ACME, NOW)).isEqualTo(DemoMetrics.read(ACME, NOW));
    assertThat(DemoMetrics.read(ACME, NOW)).isNotEqualTo(DemoMetrics.read(new UUID(3, 4), NOW));
  }

  @Test
  void thereAreThirtyDaysOfHistoryThatEndToday() {
    assertThat(DemoMetrics.read(ACME, NOW))
        .allSatisfy(reading -> {
          assertThat(reading.history()).hasSize(30);
          assertThat(reading.history().getLast().value()).isEqualTo(reading.value());
        });
  }

  @Test
  void todayIsTomorrowsHistory() {
    var today = DemoMetrics.read(ACME, NOW).getFirst();
    var tomorrow = DemoMetrics.read(ACME, NOW.plus(Duration.ofDays(1))).getFirst();

    assertThat(tomorrow.history().subList(0, 29)).isEqualTo(today.history().subList(1, 30));
  }
}
