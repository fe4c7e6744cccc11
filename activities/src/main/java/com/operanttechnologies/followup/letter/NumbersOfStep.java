package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.template.MacroCall;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.metrics.Wanted;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of the customer's numbers a step shows. */
final class NumbersOfStep {
  private static final Pattern ALL_NUMBERS = Pattern.compile("\\b(metrics|numbers)\\b");

  private NumbersOfStep() {}

  /** Nothing for a step that leaves numbers out. */
  static Wanted wanted(MetricsUse use, TemplateParts parts) {
    return use == MetricsUse.NONE ? new Wanted(Set.of(), false, false) : wanted(parts);
  }

  private static Wanted wanted(TemplateParts parts) {
    Set<String> keys =
        MacroCall.in(parts).stream()
            .flatMap(call -> call.keys().stream())
            .collect(Collectors.toUnmodifiableSet());
    boolean shown =
        ALL_NUMBERS.matcher(parts.html()).find() || ALL_NUMBERS.matcher(parts.text()).find();
    return new Wanted(keys, shown, false);
  }
}
