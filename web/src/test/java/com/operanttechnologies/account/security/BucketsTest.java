package com.operanttechnologies.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Buckets buckets = new Buckets(2, 60, nanos::get);

  @Test
  void aBurstIsAllowedAndThenOneASecond() {
    buckets.take("bob");
    buckets.take("bob");

    Duration wait = buckets.take("bob");
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    Duration later = buckets.take("bob");

    assertThat(wait).isEqualTo(Duration.ofSeconds(1));
    assertThat(later).isZero();
    assertThat(buckets.take("bob")).isPositive();
  }

  @Test
  void oneClientDoesNotSlowAnother() {
    buckets.take("bob");
    buckets.take("bob");

    assertThat(buckets.take("ada")).isZero();
  }

  @Test
  void aLongPauseFillsNoMoreThanTheBurst() {
    buckets.take("bob");
    nanos.addAndGet(Duration.ofDays(1).toNanos());

    buckets.take("bob");
    buckets.take("bob");

    assertThat(buckets.take("bob")).isPositive();
  }
}
