package com.operanttechnologies.metrics;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number that a source knows: how it is called, written and judged, and where it stands in the
 * answer. What a path is depends on the kind of its source: a JSONPath, a query, a column, a key.
 */
public record MetricDefinition(
    String key,
    String label,
    String unit,
    MetricFormat format,
    Direction direction,
    Reckoning reckoning,
    String valuePath,
    @Nullable String historyPath) {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
  private static final int LONGEST_PATH = 500;

  public MetricDefinition {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "A metric's key has up to 40 lower-case letters, digits, - and _, not “" + key + "”");
    }
    if (label.isBlank() || label.length() > 60 || unit.length() > 12) {
      throw new IllegalArgumentException(
          "A metric needs a label of up to 60 characters and a unit of up to 12");
    }
    if (valuePath.isBlank()
        || valuePath.length() > LONGEST_PATH
        || historyPath != null && historyPath.length() > LONGEST_PATH) {
      throw new IllegalArgumentException(
          "Say where the number stands, in up to " + LONGEST_PATH + " characters");
    }
  }

  public MetricDefinition(
      String key,
      String label,
      String unit,
      MetricFormat format,
      Direction direction,
      String valuePath,
      @Nullable String historyPath) {
    this(key, label, unit, format, direction, Reckoning.USUAL, valuePath, historyPath);
  }

  /** Which way is good news. */
  public enum Direction {
    UP_IS_GOOD,
    DOWN_IS_GOOD,
    NEUTRAL
  }
}
