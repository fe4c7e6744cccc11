package com.operanttechnologies.quote.choice;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.QuoteVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds everything wrong with what lines leave to the customer. */
public final class ChoiceInputCheck {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(9);

  private final List<FieldError> problems = new ArrayList<>();
  private final Map<String, List<Integer>> groups = new LinkedHashMap<>();

  private ChoiceInputCheck() {}

  /** One sentence a field, such as {@code lines[2].choice.quantityMax}. */
  public static List<FieldError> of(List<? extends @Nullable LineInput> lines) {
    ChoiceInputCheck check = new ChoiceInputCheck();
    for (int i = 0; i < lines.size(); i++) {
      LineInput line = lines.get(i);
      if (line != null && line.choice() != null) {
        check.line(i, line, line.choice());
      }
    }
    check.groups(lines);
    return List.copyOf(check.problems);
  }

  /**
   * The choice with all its quantities, if it can be taken.
   *
   * @throws InvalidInput naming what cannot
   */
  public static Choice taken(QuoteVersion version, Choice asked) {
    List<FieldError> problems =
        ChoiceCheck.of(version.lines(), asked).stream()
            .map(problem -> new FieldError(problem.field(), problem.sentence()))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return asked.pinned(version.lines());
  }

  private void line(int index, LineInput line, ChoiceInput choice) {
    if (choice.limits()) {
      limits(index, line, choice);
      if (line.term() != null && line.term().countsByPeriod()) {
        problems.add(
            new FieldError(
                "lines[" + index + "].term.ramp",
                "Whoever may choose the quantity chooses it for all periods: leave out the limits,"
                    + " or the later quantities."));
      }
    }
    String name = choice.name();
    if (name == null) {
      if (Boolean.TRUE.equals(choice.preselected())) {
        add(index, "preselected", "Name the group that the line is chosen of.");
      }
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      add(index, "group", "A group's name has at most 100 characters in one line.");
    } else {
      groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(index);
    }
  }

  private void limits(int index, LineInput line, ChoiceInput choice) {
    BigDecimal min = choice.quantityMin();
    BigDecimal max = choice.quantityMax();
    BigDecimal step = choice.quantityStep() == null ? BigDecimal.ONE : choice.quantityStep();
    if (min == null || !isQuantity(min)) {
      add(index, "quantityMin", "Give the smallest quantity: more than 0, up to six decimals.");
    } else if (max == null || !isQuantity(max) || max.compareTo(min) < 0) {
      add(index, "quantityMax", "Give the largest quantity: no less than the smallest one.");
    } else if (!isQuantity(step)) {
      add(index, "quantityStep", "A step is more than 0, such as 1 or 0.5.");
    } else {
      BigDecimal quantity = line.quantity() == null ? BigDecimal.ONE : line.quantity();
      if (!new QuantityRange(min, max, step).admits(quantity)) {
        problems.add(
            new FieldError(
                "lines[" + index + "].quantity", "The quantity lies outside its own limits."));
      }
    }
  }

  private static boolean isQuantity(BigDecimal number) {
    return number.signum() > 0
        && number.compareTo(BOUND) < 0
        && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
  }

  private void groups(List<? extends @Nullable LineInput> lines) {
    groups.forEach((name, members) -> {
      if (members.size() == 1) {
        add(members.getFirst(), "group", "A group needs two lines at least: give both one name.");
      }
      members.stream()
          .filter(index -> isPreselected(lines.get(index)))
          .skip(1)
          .forEach(index -> add(index, "preselected", "Only one line of a group is preselected."));
    });
  }

  private static boolean isPreselected(@Nullable LineInput line) {
    return line != null
        && line.choice() != null
        && Boolean.TRUE.equals(line.choice().preselected());
  }

  private void add(int index, String field, String sentence) {
    problems.add(new FieldError("lines[" + index + "].choice." + field, sentence));
  }
}
