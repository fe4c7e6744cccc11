package com.operanttechnologies.quote.term;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line's term as it is entered.
 *
 * @param startsOn absent: on acceptance
 * @param trialDays days without charge at first; absent: none
 * @param periods after how many periods it is over; absent: it goes on
 * @param after what happens then: ends or renews
 * @param minimumPeriods how many periods the customer takes at least; absent: no minimum
 * @param ramp other unit prices and quantities from later periods on, in their order; absent:
 *     always the same
 */
public record TermInput(
    @Nullable LocalDate startsOn,
    @Nullable Integer trialDays,
    @Nullable Integer periods,
    @Nullable String after,
    @Nullable Integer minimumPeriods,
    @Nullable List<RampStepInput> ramp) {
  private static final String ENDS = "ends";
  private static final String RENEWS = "renews";

  /** With one price and one quantity. */
  public TermInput(
      @Nullable LocalDate startsOn,
      @Nullable Integer trialDays,
      @Nullable Integer periods,
      @Nullable String after,
      @Nullable Integer minimumPeriods) {
    this(startsOn, trialDays, periods, after, minimumPeriods, null);
  }

  /** Nothing for a plain term; the billing day is the quote's. */
  public static @Nullable TermInput of(Term term) {
    if (term.billedOn(null, Interval.ONCE).isPlain()) {
      return null;
    }
    String after = term.renews() ? RENEWS : ENDS;
    return new TermInput(
        term.startsOn(),
        term.trialDays() == 0 ? null : term.trialDays(),
        term.periods(),
        term.periods() == null ? null : after,
        term.minimumPeriods(),
        term.ramp().isEmpty() ? null : RampStepInput.of(term.ramp()));
  }

  public Term toTerm() {
    return new Term(
        startsOn,
        trialDays == null ? 0 : trialDays,
        periods,
        periods != null && RENEWS.equals(after),
        minimumPeriods,
        steps().stream().map(RampStepInput::toStep).toList());
  }

  /** Whether a later period has another quantity. */
  public boolean countsByPeriod() {
    return steps().stream().anyMatch(step -> step != null && step.quantity() != null);
  }

  /** The same with a price for each later quantity that has none. */
  public TermInput priced(BiFunction<Integer, BigDecimal, BigDecimal> prices) {
    List<RampStepInput> priced = new ArrayList<>();
    for (RampStepInput step : steps()) {
      BigDecimal open = step == null || step.unitPrice() != null ? null : step.quantity();
      priced.add(open == null ? step : step.at(prices.apply(priced.size(), open)));
    }
    return new TermInput(
        startsOn, trialDays, periods, after, minimumPeriods, ramp == null ? null : priced);
  }

  private List<RampStepInput> steps() {
    return ramp == null ? List.of() : ramp;
  }

  /**
   * What it does not say; what cannot be billed is refused where it is priced.
   *
   * @param line such as {@code lines[3]}
   */
  public Optional<FieldError> problem(String line) {
    boolean known = ENDS.equals(after) || RENEWS.equals(after);
    if (periods != null && !known) {
      return Optional.of(
          new FieldError(line + ".term.after", "Say what comes after the term: ends or renews."));
    }
    if (periods == null && after != null) {
      return Optional.of(
          new FieldError(line + ".term.periods", "Say after how many periods that happens."));
    }
    return rampProblem(line + ".term.ramp");
  }

  private Optional<FieldError> rampProblem(String path) {
    for (int i = 0; i < steps().size(); i++) {
      String at = path + "[" + i + "]";
      RampStepInput step = steps().get(i);
      Optional<FieldError> problem =
          step == null
              ? Optional.of(new FieldError(at, "Give a period with a price or a quantity."))
              : step.problem(at);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }
}
