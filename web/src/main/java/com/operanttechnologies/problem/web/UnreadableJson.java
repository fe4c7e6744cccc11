package com.operanttechnologies.problem.web;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Names the field that could not be read, without repeating what stood there. */
final class UnreadableJson {
  private static final HttpStatus STATUS = HttpStatus.BAD_REQUEST;

  private UnreadableJson() {}

  static Problem problem(HttpMessageNotReadableException unread) {
    if (unread.getCause() instanceof DatabindException read && !read.getPath().isEmpty()) {
      String field = field(read.getPath());
      return new Problem(
          STATUS,
          Problem.title(STATUS),
          field + " has a value that cannot be read.",
          List.of(new FieldError(field, "has a value that cannot be read")));
    }
    return Problem.of(STATUS, "The body is missing or is no JSON of the documented shape.");
  }

  private static String field(List<JacksonException.Reference> path) {
    StringBuilder field = new StringBuilder();
    for (JacksonException.Reference step : path) {
      if (step.getPropertyName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return field.toString();
  }
}
