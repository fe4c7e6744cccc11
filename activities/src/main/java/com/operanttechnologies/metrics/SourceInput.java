package com.operanttechnologies.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a source, as it was typed.
 *
 * @param settings with kind and access chosen already
 * @param secret the key, the password or the client's secret
 */
public record SourceInput(
    @Nullable String name,
    SourceSettings settings,
    @Nullable String secret,
    @Nullable File file,
    int freshHours,
    List<Metric> metrics) {

  public SourceInput {
    metrics = List.copyOf(metrics);
  }

  /** An uploaded file. */
  public record File(String name, byte[] bytes) {}

  /** One number, as it was typed. */
  public record Metric(
      String key,
      String label,
      @Nullable String unit,
      String format,
      String direction,
      String aggregation,
      int windowDays,
      String comparison,
      String path,
      @Nullable String historyPath) {

    /** A number that is reckoned as usual. */
    public static Metric of(String key, String label, String path) {
      return new Metric(
          key, label, null, "whole", "up_is_good", "last", 30, "previous_mail", path, null);
    }
  }
}
