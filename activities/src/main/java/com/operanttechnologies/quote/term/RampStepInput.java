package com.operanttechnologies.quote.term;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ramp as it is entered.
 *
 * @param from the first period, counted from 1, that has this price; 2 at least
 * @param unitPrice of each unit from then on
 */
public record RampStepInput(@Nullable Integer from, @Nullable BigDecimal unitPrice) {

  static List<RampStepInput> of(List<RampStep> ramp) {
    return ramp.stream().map(step -> new RampStepInput(step.from(), step.unitPrice())).toList();
  }

  /** Says what is missing by a period and a price that are refused where they are priced. */
  RampStep toStep() {
    return new RampStep(
        from == null ? 0 : from, unitPrice == null ? BigDecimal.ONE.negate() : unitPrice);
  }

  /**
   * What it does not say.
   *
   * @param path such as {@code lines[3].term.ramp[0]}
   */
  Optional<FieldError> problem(String path) {
    if (from == null) {
      return Optional.of(new FieldError(path + ".from", "Say from which period on it holds."));
    }
    return unitPrice == null
        ? Optional.of(new FieldError(path + ".unitPrice", "Give a price; 0 is allowed."))
        : Optional.empty();
  }
}
