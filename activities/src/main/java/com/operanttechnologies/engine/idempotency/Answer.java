package com.operanttechnologies.engine.idempotency;

import org.jspecify.annotations.Nullable;

/** What a request was answered with: an HTTP status, JSON if anything, and what was made. */
public record Answer(int status, @Nullable String json, @Nullable String location) {

  boolean isKept() {
    return status < 400;
  }
}
