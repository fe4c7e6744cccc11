package com.operanttechnologies.metrics.jdbc;

import org.jspecify.annotations.Nullable;

/** How typed texts are taken. */
final class Typed {
  private Typed() {}

  static @Nullable String blankAsNull(@Nullable String entered) {
    return entered == null || entered.isBlank() ? null : entered.strip();
  }

  /** The constant of this name in any case. */
  static <E extends Enum<E>> E choice(Class<E> type, @Nullable String entered) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(entered)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("Choose one of the values that are offered");
  }
}
