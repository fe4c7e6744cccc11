package com.operanttechnologies.quote.web.term;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.term.RampStepInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ramp as it is typed into one field: {@code 7: 20; 13: 30}. */
final class RampText {
  private static final Pattern STEP =
      Pattern.compile("([0-9]{1,3})\\s*[:=]\\s*([0-9]{1,15}([.,][0-9]{1,10})?)");

  private RampText() {}

  static String write(@Nullable List<RampStepInput> ramp) {
    return ramp == null ? "" : ramp.stream().map(RampText::step).collect(Collectors.joining("; "));
  }

  private static String step(RampStepInput step) {
    BigDecimal price = step.unitPrice();
    return Objects.toString(step.from(), "")
        + ": "
        + (price == null ? "" : PlainNumber.text(price));
  }

  /** Nothing where nothing was typed. */
  static @Nullable List<RampStepInput> read(String typed, String field, List<FieldError> errors) {
    if (typed.isBlank()) {
      return null;
    }
    List<RampStepInput> steps = new ArrayList<>();
    for (String part : typed.split(";")) {
      Matcher step = STEP.matcher(part.strip());
      if (!step.matches()) {
        errors.add(new FieldError(field, "Type periods and prices such as 7: 20.00; 13: 30.00."));
        return null;
      }
      steps.add(
          new RampStepInput(
              Integer.valueOf(step.group(1)), new BigDecimal(step.group(2).replace(',', '.'))));
    }
    return steps;
  }
}
