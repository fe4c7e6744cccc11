package com.operanttechnologies.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that was entered cannot be taken; each error names its field. */
public class InvalidInput extends RuntimeException {
  private final List<FieldError> errors;

  /** What is wrong with one field; the field is a JSON path such as {@code lines[3].quantity}. */
  public record FieldError(String field, String message) {}

  public InvalidInput(List<FieldError> errors) {
    super(String.join("; ", errors.stream().map(e -> e.field() + ": " + e.message()).toList()));
    this.errors = List.copyOf(errors);
  }

  public InvalidInput(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  /**
   * Does the work inside a transaction that a refusal rolls back.
   *
   * @param known what was found wrong already while reading
   * @throws InvalidInput naming at once what was known and what the work refuses
   */
  public static <T extends @Nullable Object> T namedAtOnce(
      List<FieldError> known, Supplier<T> work) {
    T done;
    try {
      done = work.get();
    } catch (InvalidInput found) {
      throw new InvalidInput(Stream.concat(known.stream(), found.errors.stream()).toList());
    }
    if (!known.isEmpty()) {
      throw new InvalidInput(known);
    }
    return done;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The first message of each field, as forms show them. */
  public Map<String, String> byField() {
    Map<String, String> messages = new LinkedHashMap<>();
    errors.forEach(error -> messages.putIfAbsent(error.field(), error.message()));
    return messages;
  }
}
