package com.operanttechnologies.quote.term;

import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line's term as it is entered.
 *
 * @param startsOn absent: on acceptance
 * @param trialDays days without charge at first; absent: none
 * @param periods after how many periods it is over; absent: it goes on
 * @param after what happens then: ends or renews
 * @param minimumPeriods how many periods the customer takes at least; absent: no minimum
 */
public record TermInput(
    @Nullable LocalDate startsOn,
    @Nullable Integer trialDays,
    @Nullable Integer periods,
    @Nullable String after,
    @Nullable Integer minimumPeriods) {
  private static final String ENDS = "ends";
  private static final String RENEWS = "renews";

  /** Nothing for a plain term. */
  public static @Nullable TermInput of(Term term) {
    if (term.isPlain()) {
      return null;
    }
    String after = term.renews() ? RENEWS : ENDS;
    return new TermInput(
        term.startsOn(),
        term.trialDays() == 0 ? null : term.trialDays(),
        term.periods(),
        term.periods() == null ? null : after,
        term.minimumPeriods());
  }

  public Term toTerm() {
    return new Term(
        startsOn,
        trialDays == null ? 0 : trialDays,
        periods,
        periods != null && RENEWS.equals(after),
        minimumPeriods);
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
    return Optional.empty();
  }
}
