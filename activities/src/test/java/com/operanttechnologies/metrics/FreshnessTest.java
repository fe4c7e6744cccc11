package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.metrics.Freshness.WhenStale;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void numbersWithinTheLimitAreShown() {
    assertThat(Freshness.of(NOW.minus(DAY), NOW, DAY, WhenStale.HOLD)).isEqualTo(Freshness.SHOW);
  }

  @Test
  void olderOnesFollowTheSetting() {
    var old = NOW.minus(DAY).minusSeconds(1);

    assertThat(Freshness.of(old, NOW, DAY, WhenStale.HOLD)).isEqualTo(Freshness.HOLD_MAIL);
    assertThat(Freshness.of(old, NOW, DAY, WhenStale.DROP)).isEqualTo(Freshness.DROP_BLOCK);
  }

  @Test
  void neverReadIsTooOld() {
    assertThat(Freshness.of(null, NOW, DAY, WhenStale.DROP)).isEqualTo(Freshness.DROP_BLOCK);
  }
}
