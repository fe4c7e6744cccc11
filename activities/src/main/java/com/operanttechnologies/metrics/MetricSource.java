package com.operanttechnologies.metrics;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a tenant's numbers are read: an address that answers JSON, and the header with its key. */
public record MetricSource(
    URI url, @Nullable String headerName, @Nullable String apiKey, Duration timeout) {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  public MetricSource {
    if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("The timeout must lie between 1 and 60 seconds");
    }
  }

  /** What is sent along; the key only where header and key are both set. */
  Map<String, String> headers() {
    return headerName == null || apiKey == null
        ? Map.of("Accept", "application/json")
        : Map.of("Accept", "application/json", headerName, apiKey);
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "MetricSource[" + url.getHost() + "]";
  }
}
