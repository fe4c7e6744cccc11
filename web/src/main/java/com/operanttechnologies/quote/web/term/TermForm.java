package com.operanttechnologies.quote.web.term;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.term.TermInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row's term as it was typed.
 *
 * @param ramp later prices
 * @param rampQuantities later quantities
 */
public record TermForm(
    String startsOn,
    String trialDays,
    String periods,
    String after,
    String minimumPeriods,
    String ramp,
    String rampQuantities) {
  public static final TermForm EMPTY = new TermForm("", "", "", "ends", "", "", "");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

  /**
   * @param cells the row's cells by name
   */
  public static TermForm typed(UnaryOperator<String> cells) {
    return new TermForm(
        cells.apply("startsOn"),
        cells.apply("trialDays"),
        cells.apply("periods"),
        cells.apply("after"),
        cells.apply("minimumPeriods"),
        cells.apply("ramp"),
        cells.apply(RampText.QUANTITIES));
  }

  public static TermForm of(@Nullable TermInput term) {
    return term == null
        ? EMPTY
        : new TermForm(
            Objects.toString(term.startsOn(), ""),
            Objects.toString(term.trialDays(), ""),
            Objects.toString(term.periods(), ""),
            Objects.requireNonNullElse(term.after(), "ends"),
            Objects.toString(term.minimumPeriods(), ""),
            RampText.prices(term.ramp()),
            RampText.quantities(term.ramp()));
  }

  /** What comes after a term says nothing without one. */
  public boolean isEmpty() {
    return Stream.of(startsOn, trialDays, periods, minimumPeriods, ramp, rampQuantities)
        .allMatch(String::isBlank);
  }

  /**
   * @param path of the term, with a point at its end
   * @param errors get what is no day and no number
   */
  public @Nullable TermInput input(String path, List<FieldError> errors) {
    return isEmpty()
        ? null
        : new TermInput(
            day(path + "startsOn", errors),
            number(path + "trialDays", trialDays, errors),
            number(path + "periods", periods, errors),
            periods.isBlank() ? null : after,
            number(path + "minimumPeriods", minimumPeriods, errors),
            RampText.read(ramp, rampQuantities, path, errors));
  }

  private @Nullable LocalDate day(String field, List<FieldError> errors) {
    try {
      return startsOn.isBlank() ? null : LocalDate.parse(startsOn.strip());
    } catch (DateTimeParseException e) {
      errors.add(new FieldError(field, "Type a day such as 2026-12-31."));
      return null;
    }
  }

  private static @Nullable Integer number(String field, String typed, List<FieldError> errors) {
    String text = typed.strip();
    if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
      errors.add(new FieldError(field, "Type a whole number."));
      return null;
    }
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
