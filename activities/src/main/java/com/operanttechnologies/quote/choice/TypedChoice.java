package com.operanttechnologies.quote.choice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A choice as a form sends it.
 *
 * @param lines ids of options and picked lines
 * @param quantities by the line's id, as typed; an empty one was not touched
 */
public record TypedChoice(List<String> lines, Map<String, String> quantities) {
  public static final TypedChoice NOTHING = new TypedChoice(List.of(), Map.of());
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,9})?");

  /** No limits admit it: what is no number is told like a number outside of them. */
  private static final BigDecimal NO_NUMBER = BigDecimal.ONE.negate();

  public TypedChoice {
    lines = List.copyOf(lines);
    quantities = Map.copyOf(quantities);
  }

  public Choice choice() {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    quantities.forEach((line, typed) -> {
      if (!typed.isBlank()) {
        numbers.put(line, number(typed.strip()));
      }
    });
    return new Choice(Choice.of(lines).lines(), numbers);
  }

  private static BigDecimal number(String typed) {
    return NUMBER.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : NO_NUMBER;
  }
}
