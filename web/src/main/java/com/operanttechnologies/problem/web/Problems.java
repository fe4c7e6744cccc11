package com.operanttechnologies.problem.web;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotAllowed;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.IllegalTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which answer belongs to which exception. */
final class Problems {
  static final String OURS = "It has been noted. Please try again in a moment.";

  private Problems() {}

  static Problem of(Throwable thrown) {
    return switch (thrown) {
      case InvalidInput invalid -> invalid(invalid);
      case NotFound missing -> Problem.of(HttpStatus.NOT_FOUND, words(missing));
      case Conflict conflict -> conflict(conflict);
      case IllegalTransition late -> Problem.of(HttpStatus.CONFLICT, words(late));
      case NotAllowed refused -> Problem.of(HttpStatus.FORBIDDEN, words(refused));
      case BodyTooLarge large -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, words(large));
      case MaxUploadSizeExceededException large ->
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, words(new BodyTooLarge()));
      case HttpMessageNotReadableException unread -> unread(unread);
      case MethodArgumentNotValidException invalid -> invalid(bound(invalid));
      case MethodArgumentTypeMismatchException mismatch when isInPath(mismatch) ->
          Problem.of(HttpStatus.NOT_FOUND, usual(HttpStatus.NOT_FOUND));
      case TypeMismatchException mismatch -> mismatch(mismatch);
      case ErrorResponse known -> known(known);
      default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, OURS);
    };
  }

  private static Problem invalid(InvalidInput invalid) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    return new Problem(status, Problem.title(status), words(invalid), invalid.errors());
  }

  private static Problem conflict(Conflict conflict) {
    HttpStatus status = HttpStatus.CONFLICT;
    return new Problem(status, Problem.title(status), words(conflict), conflict.errors());
  }

  private static InvalidInput bound(MethodArgumentNotValidException invalid) {
    return new InvalidInput(
        invalid.getFieldErrors().stream()
            .map(e ->
                new InvalidInput.FieldError(
                    e.getField(),
                    e.getDefaultMessage() == null ? "invalid" : e.getDefaultMessage()))
            .toList());
  }

  /** A body that is no JSON, or too long, or holds a value that its field cannot take. */
  private static Problem unread(HttpMessageNotReadableException unread) {
    for (Throwable cause = unread; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge || cause instanceof InvalidInput) {
        return of(cause);
      }
    }
    return UnreadableJson.problem(unread);
  }

  /* An address that is none: nothing can stand there. */
  private static boolean isInPath(MethodArgumentTypeMismatchException mismatch) {
    return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  private static Problem mismatch(TypeMismatchException mismatch) {
    String name = mismatch.getPropertyName() == null ? "value" : mismatch.getPropertyName();
    return new Problem(
        HttpStatus.BAD_REQUEST,
        Problem.title(HttpStatus.BAD_REQUEST),
        name + " cannot be understood.",
        List.of(new InvalidInput.FieldError(name, "cannot be understood")));
  }

  private static Problem known(ErrorResponse known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    String detail = known.getBody().getDetail();
    boolean tells = detail != null && status.is4xxClientError() && status != HttpStatus.NOT_FOUND;
    return Problem.of(status, tells && detail != null ? detail : usual(status));
  }

  static String usual(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address, or it is not yours to see.";
      case FORBIDDEN -> "You may not do this. An admin of your organisation can.";
      case UNAUTHORIZED -> "Please sign in and try again.";
      case METHOD_NOT_ALLOWED -> "This address cannot be used in this way.";
      default -> status.is5xxServerError() ? OURS : "This request was refused.";
    };
  }

  private static String words(Throwable thrown) {
    @Nullable String message = thrown.getMessage();
    return message == null ? "This request was refused." : message;
  }
}
