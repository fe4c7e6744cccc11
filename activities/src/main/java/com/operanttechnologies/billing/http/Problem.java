package com.operanttechnologies.billing.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Why a service refused, in its own words (RFC 9457); bounded, because a person reads it. */
record Problem(@Nullable String title, @Nullable String detail) {
  private static final int LONGEST = 300;

  static Optional<String> of(JsonMapper json, String body) {
    try {
      Problem problem = json.readValue(body, Problem.class);
      return problem == null ? Optional.empty() : problem.words();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Optional<String> words() {
    return Optional.ofNullable(detail == null ? title : detail)
        .map(words -> words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .filter(words -> !words.isEmpty())
        .map(words -> words.substring(0, Math.min(words.length(), LONGEST)));
  }
}
