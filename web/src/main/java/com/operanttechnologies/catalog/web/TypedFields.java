package com.operanttechnologies.catalog.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed text; what is no number, day or id is collected, so that all is said at once. */
final class TypedFields {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,10})?");

  private final List<FieldError> errors = new ArrayList<>();

  @Nullable BigDecimal number(String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      add(field, "Type a number such as 1234.50.");
      return null;
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  @Nullable LocalDate day(String field, @Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      add(field, "Type a day such as 2026-12-31.");
      return null;
    }
  }

  @Nullable UUID id(String field, @Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      add(field, "Choose one of the list.");
      return null;
    }
  }

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /**
   * @throws InvalidInput if anything could not be read
   */
  void finish() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
