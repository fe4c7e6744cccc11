package com.operanttechnologies.quote.web.approval;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as a date field sends them. */
final class Days {
  private Days() {}

  /** What is no day is none, and refused as missing. */
  static @Nullable LocalDate typed(String day) {
    try {
      return day.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(day) : null;
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
