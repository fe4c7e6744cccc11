package com.operanttechnologies.metrics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number that a source knows: how it is called, written and judged, and where it stands in the
 * answer. The history is an array of numbers, one a day and the last one today's, or of objects
 * {@code {at, value}}.
 */
public record MetricDefinition(
    String key,
    String label,
    String unit,
    MetricFormat format,
    Direction direction,
    String valuePath,
    @Nullable String historyPath) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  public MetricDefinition {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "A metric's key has up to 40 lower-case letters, digits, - and _, not “" + key + "”");
    }
    if (label.isBlank() || label.length() > 60 || unit.length() > 12) {
      throw new IllegalArgumentException(
          "A metric needs a label of up to 60 characters and a unit of up to 12");
    }
    MetricPath.check(valuePath);
    if (historyPath != null) {
      MetricPath.check(historyPath);
    }
  }

  /** Which way is good news. */
  public enum Direction {
    UP_IS_GOOD,
    DOWN_IS_GOOD,
    NEUTRAL
  }
}
