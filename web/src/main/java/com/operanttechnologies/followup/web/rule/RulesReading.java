package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.problem.InvalidInput;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a version's rules; a mistake is named at its field. */
public final class RulesReading {
  private RulesReading() {}

  public static Rules read(
      @Nullable String goal,
      List<String> exits,
      @Nullable String window,
      boolean holidays,
      int jitterMinutes) {
    Fact reached = goal == null || goal.isBlank() ? null : read("goal", () -> Fact.parse(goal));
    List<Fact> ends =
        exits.stream()
            .filter(exit -> !exit.isBlank())
            .map(exit -> read("exits", () -> Fact.parse(exit)))
            .toList();
    var hours =
        window == null || window.isBlank() ? null : read("window", () -> Windows.parse(window));
    return read("jitterMinutes", () -> new Rules(reached, ends, hours, holidays, jitterMinutes));
  }

  private static <T extends @Nullable Object> T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(field, String.valueOf(e.getMessage()));
    }
  }
}
