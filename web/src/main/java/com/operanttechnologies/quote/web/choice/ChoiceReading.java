package com.operanttechnologies.quote.web.choice;

import com.operanttechnologies.quote.choice.TypedChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a choice from a form or an address: {@code option} is the id of an option, {@code pick-}
 * and anything that of a group's line, as radio buttons need a name for each group, and {@code
 * quantity-} and a line's id is its quantity.
 */
public final class ChoiceReading {
  public static final String OPTION = "option";
  public static final String PICK = "pick-";
  public static final String QUANTITY = "quantity-";

  private ChoiceReading() {}

  /** Empty where nothing is said of any choice. */
  public static Optional<TypedChoice> asked(HttpServletRequest request) {
    return request.getParameterMap().keySet().stream().anyMatch(ChoiceReading::isChoice)
        ? Optional.of(typed(request))
        : Optional.empty();
  }

  private static boolean isChoice(String name) {
    return name.equals(OPTION) || name.startsWith(PICK) || name.startsWith(QUANTITY);
  }

  public static TypedChoice typed(HttpServletRequest request) {
    List<String> lines = new ArrayList<>();
    Map<String, String> quantities = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (name.equals(OPTION) || name.startsWith(PICK)) {
            Arrays.stream(values).filter(value -> !value.isBlank()).forEach(lines::add);
          } else if (name.startsWith(QUANTITY) && values.length > 0) {
            quantities.put(name.substring(QUANTITY.length()), values[0]);
          }
        });
    return new TypedChoice(lines.stream().distinct().toList(), quantities);
  }
}
