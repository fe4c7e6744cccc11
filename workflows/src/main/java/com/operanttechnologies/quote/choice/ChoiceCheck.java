package com.operanttechnologies.quote.choice;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.ChoiceProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a choice can be taken: only what was left to the buyer, and all that has to be chosen.
 */
public final class ChoiceCheck {
  private final List<Line> offer;
  private final Choice choice;
  private final List<ChoiceProblem> problems = new ArrayList<>();

  private ChoiceCheck(List<Line> offer, Choice choice) {
    this.offer = offer;
    this.choice = choice;
  }

  /** Everything that is wrong with it; empty if it can be accepted as it is. */
  public static List<ChoiceProblem> of(List<Line> offer, Choice choice) {
    ChoiceCheck check = new ChoiceCheck(offer, choice);
    check.options();
    check.groups();
    check.quantities();
    return List.copyOf(check.problems);
  }

  private void options() {
    Set<String> strange = new LinkedHashSet<>(choice.lines());
    offer.stream().filter(Line::optional).map(Line::id).forEach(strange::remove);
    if (!strange.isEmpty()) {
      problems.add(new ChoiceProblem(Kind.OPTION, "", "", "This option is not offered."));
    }
  }

  private void groups() {
    groups(offer)
        .forEach((group, lines) -> {
          long picked = lines.stream().filter(choice::counts).count();
          if (picked != 1) {
            String sentence =
                picked == 0
                    ? "Choose one of “%s”.".formatted(group)
                    : "Choose only one of “%s”.".formatted(group);
            problems.add(new ChoiceProblem(Kind.GROUP, group, "", sentence));
          }
        });
  }

  /** The lines of each group, in the order of the offer. */
  public static Map<String, List<Line>> groups(List<Line> offer) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : offer) {
      String group = line.leeway().group();
      if (group != null) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(line);
      }
    }
    return groups;
  }

  private void quantities() {
    Set<String> strange = new LinkedHashSet<>(choice.quantities().keySet());
    for (Line line : offer) {
      BigDecimal quantity = choice.quantities().get(line.id());
      strange.remove(line.id());
      if (quantity != null && choice.counts(line)) {
        quantity(line, quantity);
      }
    }
    strange.forEach(line ->
        problems.add(
            new ChoiceProblem(Kind.QUANTITY, "", line, "There is no such line to choose.")));
  }

  private void quantity(Line line, BigDecimal quantity) {
    QuantityRange range = line.leeway().quantity();
    if (range == null) {
      if (quantity.compareTo(line.quantity()) != 0) {
        add(line, "The quantity of “%s” is fixed.".formatted(line.description()));
      }
    } else if (!range.admits(quantity)) {
      add(line, "“%s”: %s".formatted(line.description(), limits(range)));
    }
  }

  private void add(Line line, String sentence) {
    problems.add(new ChoiceProblem(Kind.QUANTITY, line.description(), line.id(), sentence));
  }

  private static String limits(QuantityRange range) {
    return "choose a quantity from %s to %s in steps of %s."
        .formatted(
            PlainNumber.text(range.min()),
            PlainNumber.text(range.max()),
            PlainNumber.text(range.step()));
  }
}
