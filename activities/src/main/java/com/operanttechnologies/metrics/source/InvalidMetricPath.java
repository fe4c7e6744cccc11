package com.operanttechnologies.metrics.source;

/** A path into a source's answer cannot be used. */
public final class InvalidMetricPath extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidMetricPath(String path, String reason) {
    super(
        "The path “" + path.substring(0, Math.min(60, path.length())) + "” is refused: " + reason);
  }
}
