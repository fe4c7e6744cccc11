package com.operanttechnologies.quote.web.term;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.term.RampStepInput;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A ramp as it is typed into two fields, one for later prices and one for later quantities: {@code
 * 7: 20; 13: 30}.
 */
final class RampText {
  static final String QUANTITIES = "rampQuantities";
  private static final Pattern STEP =
      Pattern.compile("([0-9]{1,3})\\s*[:=]\\s*([0-9]{1,15}([.,][0-9]{1,10})?)");

  private RampText() {}

  private record Typed(int from, BigDecimal number) {}

  static String prices(@Nullable List<RampStepInput> ramp) {
    return write(ramp, RampStepInput::unitPrice);
  }

  static String quantities(@Nullable List<RampStepInput> ramp) {
    return write(ramp, RampStepInput::quantity);
  }

  private static String write(
      @Nullable List<RampStepInput> ramp, Function<RampStepInput, @Nullable BigDecimal> number) {
    List<RampStepInput> steps = ramp == null ? List.of() : ramp;
    return steps.stream()
        .filter(step -> number.apply(step) != null)
        .map(step -> step.from() + ": " + text(number.apply(step)))
        .collect(Collectors.joining("; "));
  }

  private static String text(@Nullable BigDecimal number) {
    return PlainNumber.text(Objects.requireNonNull(number));
  }

  /**
   * One step for each period; nothing where nothing was typed.
   *
   * @param path of the term, with a point at its end
   */
  static @Nullable List<RampStepInput> read(
      String prices, String quantities, String path, List<FieldError> errors) {
    List<Typed> priced =
        typed(
            prices, path + "ramp", "Type periods and prices such as 7: 20.00; 13: 30.00.", errors);
    List<Typed> counted =
        typed(
            quantities,
            path + QUANTITIES,
            "Type periods and quantities such as 13: 20; 25: 30.",
            errors);
    return priced.isEmpty() && counted.isEmpty()
        ? null
        : merged(new ArrayDeque<>(priced), new ArrayDeque<>(counted));
  }

  private static List<Typed> typed(
      String typed, String field, String sentence, List<FieldError> errors) {
    List<Typed> steps = new ArrayList<>();
    for (String part : typed.isBlank() ? new String[0] : typed.split(";")) {
      Matcher step = STEP.matcher(part.strip());
      if (!step.matches()) {
        errors.add(new FieldError(field, sentence));
        return List.of();
      }
      steps.add(
          new Typed(
              Integer.parseInt(step.group(1)), new BigDecimal(step.group(2).replace(',', '.'))));
    }
    return steps;
  }

  /** In the order of the periods; what is typed in another order stays so, and is refused. */
  private static List<RampStepInput> merged(Deque<Typed> prices, Deque<Typed> counts) {
    List<RampStepInput> steps = new ArrayList<>();
    while (!prices.isEmpty() || !counts.isEmpty()) {
      int from = Math.min(next(prices), next(counts));
      BigDecimal price = next(prices) == from ? prices.removeFirst().number() : null;
      BigDecimal quantity = next(counts) == from ? counts.removeFirst().number() : null;
      steps.add(new RampStepInput(from, price, quantity));
    }
    return steps;
  }

  private static int next(Deque<Typed> steps) {
    return steps.isEmpty() ? Integer.MAX_VALUE : steps.getFirst().from();
  }
}
