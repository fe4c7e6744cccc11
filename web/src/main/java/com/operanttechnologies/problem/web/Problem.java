package com.operanttechnologies.problem.web;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What went wrong, in words for whoever asked. */
public record Problem(HttpStatus status, String title, String detail, List<FieldError> errors) {

  static Problem of(HttpStatus status, String detail) {
    return new Problem(status, title(status), detail, List.of());
  }

  /** As RFC 9457 writes it. */
  ProblemDetail toDetail() {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }

  static String title(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "This request cannot be understood";
      case UNAUTHORIZED -> "Sign in first";
      case FORBIDDEN -> "Not allowed";
      case NOT_FOUND -> "Not found";
      case METHOD_NOT_ALLOWED -> "Not possible here";
      case CONFLICT -> "Not possible now";
      case CONTENT_TOO_LARGE -> "Too large";
      case UNSUPPORTED_MEDIA_TYPE -> "Not a type that is read here";
      case NOT_ACCEPTABLE -> "Not a type that is written here";
      case UNPROCESSABLE_CONTENT -> "Some of this cannot be taken";
      case TOO_MANY_REQUESTS -> "Too many requests";
      default -> status.is5xxServerError() ? "Something went wrong on our side" : "Refused";
    };
  }
}
