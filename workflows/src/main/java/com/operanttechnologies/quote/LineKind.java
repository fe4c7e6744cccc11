package com.operanttechnologies.quote;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in a row of a quote: something with a price, a heading, or a note. */
public enum LineKind {
  ITEM("item"),
  SECTION("section"),
  NOTE("note");

  private final String code;

  LineKind(String code) {
    this.code = code;
  }

  /** The name in JSON and in the database. */
  public String code() {
    return code;
  }

  /** Absent or empty is an item. */
  public static Optional<LineKind> find(@Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.of(ITEM)
        : Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
