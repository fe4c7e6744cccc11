package com.operanttechnologies.account.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Token buckets, one a client; the longest unused give way when there are too many. */
class Buckets {
  private static final int MOST = 50_000;

  private final int burst;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private record Bucket(double tokens, long at) {}

  Buckets(int burst, int perMinute, LongSupplier nanos) {
    this.burst = burst;
    this.perNano = perMinute / (double) Duration.ofMinutes(1).toNanos();
    this.nanos = nanos;
  }

  /** Takes a token; zero if there was one, else how long to wait for the next. */
  synchronized Duration take(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(client, new Bucket(burst, now));
    double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) * perNano);
    boolean enough = tokens >= 1;
    buckets.put(client, new Bucket(enough ? tokens - 1 : tokens, now));
    return enough ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
  }
}
