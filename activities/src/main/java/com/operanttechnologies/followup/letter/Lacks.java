package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.template.RenderOutcome.MissingValue;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All values that a mail lacks: whoever fills in one is not told of the next one afterwards. */
final class Lacks {
  private static final int MOST = 12;

  private Lacks() {}

  static FieldError of(MissingValue missing) {
    return new FieldError(
        missing.field(),
        "Fill it in at " + place(missing.field()) + ", or give a fall-back in the sequence");
  }

  static String sentence(MissingValue missing) {
    return missing.sentence()
        + ": fill it in at "
        + place(missing.field())
        + ", or give a fall-back in the sequence";
  }

  private static String place(String field) {
    return switch (group(field)) {
      case "contact" -> "the contact";
      case "quote" -> "the quote";
      case "seller" -> "Settings";
      default -> "the metrics source";
    };
  }

  private static String group(String field) {
    return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
  }

  /**
   * Prints again as if what was missing were there, until nothing else is missing.
   *
   * @param model whose groups are filled with stand-ins
   */
  static Printed.Waits all(
      Printed.Waits first,
      Map<String, Object> model,
      Function<Map<String, Object>, Printed> press) {
    List<FieldError> missing = new ArrayList<>(first.missing());
    Printed next = first;
    while (next instanceof Printed.Waits waits
        && waits.missing().stream().anyMatch(each -> standIn(each.field(), model))
        && missing.size() < MOST) {
      next = press.apply(model);
      if (next instanceof Printed.Waits(_, _, _, var others)) {
        others.stream().filter(each -> !missing.contains(each)).forEach(missing::add);
      }
    }
    return new Printed.Waits(words(first, missing), first.part(), first.line(), missing);
  }

  /** False where there is nothing to stand in for. */
  @SuppressWarnings("unchecked")
  private static boolean standIn(String field, Map<String, Object> model) {
    String name = field.substring(field.indexOf('.') + 1);
    return model.get(group(field)) instanceof Map<?, ?> group
        && group.get(name) == null
        && ((Map<String, Object>) group).put(name, "…") == null;
  }

  private static String words(Printed.Waits first, List<FieldError> missing) {
    List<String> others =
        missing.stream()
            .filter(each -> !first.missing().contains(each))
            .map(FieldError::field)
            .toList();
    return others.isEmpty()
        ? first.sentence()
        : first.sentence() + "; also without a value: " + String.join(", ", others);
  }
}
