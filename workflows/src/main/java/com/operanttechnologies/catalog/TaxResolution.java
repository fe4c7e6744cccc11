package com.operanttechnologies.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tax rate applies: the customer's country's, else the one for everywhere. */
public final class TaxResolution {
  private static final Comparator<TaxRate> ORDER =
      Comparator.comparing((TaxRate rate) -> rate.country() == null)
          .thenComparing(TaxRate::from, Comparator.reverseOrder())
          .thenComparing(TaxRate::id);

  private TaxResolution() {}

  /**
   * Which tax is in a price that includes it: what the customer is taxed with; for whom nothing is
   * charged, as by reverse charge, the rate that holds wherever no other is given.
   */
  public static Optional<TaxRate> inside(
      List<TaxRate> rates, String category, @Nullable String country, LocalDate day) {
    return of(rates, category, country, day)
        .filter(rate -> rate.percent().signum() != 0)
        .or(() -> of(rates, category, null, day));
  }

  /** Among rates of one country that hold on the day, the one that began last. */
  public static Optional<TaxRate> of(
      List<TaxRate> rates, String category, @Nullable String country, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.category().equals(category))
        .filter(rate -> rate.country() == null || rate.country().equals(country))
        .filter(rate -> rate.holdsOn(day))
        .min(ORDER);
  }
}
