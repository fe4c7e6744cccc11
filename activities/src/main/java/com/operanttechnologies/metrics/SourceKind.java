package com.operanttechnologies.metrics;

import java.util.Locale;

/** What a source speaks. */
public enum SourceKind {
  /** The built-in example. */
  DEMO,
  /** Any address that answers JSON; a metric's path is a JSONPath. */
  HTTP_JSON,
  /** Prometheus' HTTP API; a metric's path is a query in PromQL. */
  PROMETHEUS,
  /** A CSV file at an address; a metric's path is the name of a column. */
  CSV_URL,
  /** A CSV file that was uploaded. */
  CSV_FILE,
  /** A dashboard of Stage; a metric's path is its key there. */
  STAGE,
  /** An account's screens at Relay; a metric's path is screens, offline or heartbeat_minutes. */
  RELAY;

  /** The name in tables and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is somebody to ask. */
  public boolean hasAddress() {
    return this != DEMO && this != CSV_FILE;
  }

  /** Whether an account or dashboard is named beside the address. */
  public boolean hasAccount() {
    return this == STAGE || this == RELAY;
  }

  public boolean isCsv() {
    return this == CSV_URL || this == CSV_FILE;
  }
}
