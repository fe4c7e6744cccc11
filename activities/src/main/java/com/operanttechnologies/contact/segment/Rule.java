package com.operanttechnologies.contact.segment;

import org.jspecify.annotations.Nullable;

/**
 * One rule of a segment.
 *
 * @param negated whether it is meant the other way round
 * @param value as it was checked; absent where the criterion needs none
 */
public record Rule(Criterion criterion, boolean negated, @Nullable String value) {

  /** As people read it. */
  public String words() {
    String said =
        criterion.label().contains("…") && value != null
            ? criterion.label().replace("…", value)
            : criterion.label() + (value == null ? "" : " " + value);
    return negated ? "not: " + said : said;
  }
}
