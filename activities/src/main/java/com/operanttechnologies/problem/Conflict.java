package com.operanttechnologies.problem;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;

/** What was asked for cannot be done in the present state; the message says why. */
public class Conflict extends RuntimeException {
  private final List<FieldError> errors;

  public Conflict(String message) {
    this(message, List.of());
  }

  /**
   * What has to be put right first.
   *
   * @param errors each names a field and what to do about it
   */
  public Conflict(String message, List<FieldError> errors) {
    super(message);
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
