package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceVersion.Rules;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a version as they are chosen and typed.
 *
 * @param exits one for each row of the form; rows without a choice are no rules
 */
record RulesForm(
    FactForm goal, List<FactForm> exits, HoursForm hours, boolean holidays, String jitterMinutes) {
  private static final int MOST = 20;

  static RulesForm of(Rules rules, SendingWindow wider) {
    return new RulesForm(
        FactForm.of(rules.goal()),
        rules.exits().stream().map(FactForm::of).toList(),
        HoursForm.of(rules.window(), wider),
        rules.holidays(),
        String.valueOf(rules.jitterMinutes()));
  }

  static RulesForm typed(HttpServletRequest request) {
    List<FactForm> exits = new ArrayList<>();
    String[] rows = Objects.requireNonNullElse(request.getParameterValues("exit"), new String[0]);
    for (int row = 0; row < Math.min(rows.length, MOST); row++) {
      exits.add(fact(request, "exit", row));
    }
    return new RulesForm(
        fact(request, "goal", 0),
        exits,
        hours(request),
        "true".equals(request.getParameter("holidays")),
        Objects.requireNonNullElse(request.getParameter("jitterMinutes"), ""));
  }

  private static HoursForm hours(HttpServletRequest request) {
    String[] days = request.getParameterValues("hoursDays");
    return HoursForm.typed(
        request.getParameter("ownHours"),
        days == null ? null : List.of(days),
        request.getParameter("hoursFrom"),
        request.getParameter("hoursUntil"));
  }

  private static FactForm fact(HttpServletRequest request, String name, int row) {
    return FactForm.typed(
        value(request, name, row),
        value(request, name + "Span", row),
        value(request, name + "Metric", row),
        value(request, name + "Value", row),
        value(request, name + "Day", row));
  }

  private static @Nullable String value(HttpServletRequest request, String name, int row) {
    String[] values = request.getParameterValues(name);
    return values == null || row >= values.length ? null : values[row];
  }

  RulesForm withRow() {
    List<FactForm> more = new ArrayList<>(exits);
    if (more.size() < MOST) {
      more.add(FactForm.NONE);
    }
    return new RulesForm(goal, more, hours, holidays, jitterMinutes);
  }

  RulesForm withoutRow(int row) {
    List<FactForm> fewer = new ArrayList<>(exits);
    if (row >= 0 && row < fewer.size()) {
      fewer.remove(row);
    }
    return new RulesForm(goal, fewer, hours, holidays, jitterMinutes);
  }

  /** By the names that the macros of forms read. */
  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    model.put("goal", goal);
    model.put("exits", exits);
    model.put("hours", hours);
    model.put("holidays", holidays);
    model.put("jitterMinutes", jitterMinutes);
    return model;
  }

  /**
   * What it says.
   *
   * @throws InvalidInput naming each row that cannot be taken
   */
  Rules rules() {
    List<FieldError> wrong = new ArrayList<>();
    String reached = code(goal, "goal", wrong);
    List<String> ends = new ArrayList<>();
    for (int row = 0; row < exits.size(); row++) {
      String end = code(exits.get(row), "exit-" + row, wrong);
      if (end != null) {
        ends.add(end);
      }
    }
    hours.check(wrong);
    return InvalidInput.namedAtOnce(
        wrong, () -> RulesReading.read(reached, ends, hours.text(), holidays, minutes()));
  }

  private static @Nullable String code(FactForm chosen, String field, List<FieldError> wrong) {
    Optional<String> lacking = chosen.lacking();
    lacking.ifPresent(words -> wrong.add(new FieldError(field, words)));
    if (chosen.isNone() || lacking.isPresent()) {
      return null;
    }
    try {
      return Fact.parse(chosen.code()).code();
    } catch (IllegalArgumentException unreadable) {
      wrong.add(new FieldError(field, String.valueOf(unreadable.getMessage())));
      return null;
    }
  }

  private int minutes() {
    try {
      return jitterMinutes.isBlank() ? 0 : Integer.parseInt(jitterMinutes.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInput("jitterMinutes", "Enter a whole number of minutes");
    }
  }
}
