package com.operanttechnologies.metrics;

import java.util.List;

/** What came of reading a source. */
public sealed interface MetricsAnswer {

  /** The source answered; each metric is either read or named with what is wrong about it. */
  record Read(List<MetricReading> readings, List<Unread> unread) implements MetricsAnswer {}

  /** Nothing could be read. */
  record NotRead(Cause cause, String reason) implements MetricsAnswer {}

  /** A metric that the answer does not hold as described. */
  record Unread(String key, String reason) {}

  /** The named ways in which a source fails. */
  enum Cause {
    REFUSED,
    UNREACHABLE,
    TIMED_OUT,
    TOO_LARGE,
    KEY_REJECTED,
    ERROR_STATUS,
    NOT_JSON
  }
}
