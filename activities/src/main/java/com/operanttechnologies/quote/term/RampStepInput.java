package com.operanttechnologies.quote.term;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ramp as it is entered: a price, a quantity or both.
 *
 * @param from the first period, counted from 1, that has this price and quantity; 2 at least
 * @param unitPrice of each unit from then on; absent: as in the period before
 * @param quantity from then on; absent: as in the period before
 */
public record RampStepInput(
    @Nullable Integer from, @Nullable BigDecimal unitPrice, @Nullable BigDecimal quantity) {

  /** With another price only. */
  public RampStepInput(@Nullable Integer from, @Nullable BigDecimal unitPrice) {
    this(from, unitPrice, null);
  }

  static List<RampStepInput> of(List<RampStep> ramp) {
    return ramp.stream()
        .map(step -> new RampStepInput(step.from(), step.unitPrice(), step.quantity()))
        .toList();
  }

  /** The same at this price. */
  RampStepInput at(BigDecimal price) {
    return new RampStepInput(from, price, quantity);
  }

  /** Says what is missing by a period that is refused where it is priced. */
  RampStep toStep() {
    return new RampStep(from == null ? 0 : from, unitPrice, quantity);
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
    return unitPrice == null && quantity == null
        ? Optional.of(
            new FieldError(path + ".unitPrice", "Give a price, a quantity or both; 0 is a price."))
        : Optional.empty();
  }
}
