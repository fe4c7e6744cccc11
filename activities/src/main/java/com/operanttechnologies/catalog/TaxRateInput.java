package com.operanttechnologies.catalog;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tax rate as it is entered.
 *
 * @param country of the customer, a code of two letters; absent: wherever no other rate is given
 * @param note stands on the paper below each line that is taxed so
 */
public record TaxRateInput(
    @Nullable String category,
    @Nullable String country,
    @Nullable BigDecimal percent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable String note) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws InvalidInput naming each field that cannot be taken
   */
  TaxRate checked(UUID id) {
    List<FieldError> problems = new ArrayList<>();
    String kind = "";
    try {
      kind = ProductInputCheck.category("category", category);
    } catch (InvalidInput e) {
      problems.addAll(e.errors());
    }
    if (percent == null || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      problems.add(new FieldError("percent", "A percentage lies between 0 and 100."));
    } else if (percent.stripTrailingZeros().scale() > PriceBounds.MOST_DECIMALS) {
      problems.add(new FieldError("percent", "At most six decimal places."));
    }
    String where =
        country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
    if (where != null && !Arrays.asList(Locale.getISOCountries()).contains(where)) {
      problems.add(new FieldError("country", "Give a country's code of two letters, such as DE."));
    }
    if (validFrom == null) {
      problems.add(new FieldError("validFrom", "Give the first day, such as 2026-01-01."));
    } else if (validUntil != null && validUntil.isBefore(validFrom)) {
      problems.add(new FieldError("validUntil", "The last day is not before the first."));
    }
    if (note != null && note.length() > 500) {
      problems.add(new FieldError("note", "At most 500 characters."));
    }
    if (!problems.isEmpty() || percent == null || validFrom == null) {
      throw new InvalidInput(problems);
    }
    String said = note == null || note.isBlank() ? null : note.strip();
    return new TaxRate(id, kind, where, percent, validFrom, validUntil, said);
  }
}
