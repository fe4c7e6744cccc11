package com.operanttechnologies.metrics.source;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;

/**
 * A JSONPath that a tenant wrote, within bounds: some expressions visit the same place again and
 * again, and would keep a worker busy for hours over a small answer.
 */
public final class MetricPath {
  private static final int LONGEST = 200;

  private MetricPath() {}

  /**
   * @throws InvalidMetricPath in words
   */
  public static JsonPath check(String path) {
    if (!path.startsWith("$") || path.length() > LONGEST) {
      throw new InvalidMetricPath(path, "it must begin with $ and have at most 200 characters");
    }
    if (count(path, "$") > 1 || count(path, "..") > 1 || count(path, "?") > 1) {
      throw new InvalidMetricPath(path, "it may hold $, .. and ? only once");
    }
    if (count(path, ",") > 3 || path.contains("=~")) {
      throw new InvalidMetricPath(path, "it may hold at most three commas and no =~");
    }
    try {
      return JsonPath.compile(path);
    } catch (InvalidPathException e) {
      throw new InvalidMetricPath(path, "it is no JSONPath; write one such as $.data.screens");
    }
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
