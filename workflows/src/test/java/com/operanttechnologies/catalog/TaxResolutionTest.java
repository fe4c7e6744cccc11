package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaxResolutionTest {
  private static final LocalDate YEAR_2020 = LocalDate.of(2020, 7, 1);
  private static final LocalDate YEAR_2021 = LocalDate.of(2021, 1, 1);
  private static final List<TaxRate> RATES =
      List.of(
          rate("standard", "DE", "19", LocalDate.of(2007, 1, 1), null),
          rate("standard", "DE", "16", YEAR_2020, YEAR_2021.minusDays(1)),
          rate("standard", null, "20", LocalDate.of(2014, 1, 1), null),
          rate("reduced", null, "5.5", LocalDate.of(2014, 1, 1), null));

  @Test
  void theCustomersCountryGoesBeforeEverywhere() {
    assertThat(percent("standard", "DE", YEAR_2021)).contains(new BigDecimal("19"));
    assertThat(percent("standard", "FR", YEAR_2021)).contains(new BigDecimal("20"));
    assertThat(percent("standard", null, YEAR_2021)).contains(new BigDecimal("20"));
  }

  @Test
  void aRateForSomeMonthsGoesBeforeTheOneThatHoldsOn() {
    assertThat(percent("standard", "DE", YEAR_2020.minusDays(1))).contains(new BigDecimal("19"));
    assertThat(percent("standard", "DE", YEAR_2020)).contains(new BigDecimal("16"));
    assertThat(percent("standard", "DE", YEAR_2021)).contains(new BigDecimal("19"));
  }

  @Test
  void thereMayBeNone() {
    assertThat(percent("zero", "DE", YEAR_2021)).isEmpty();
    assertThat(percent("reduced", "DE", LocalDate.of(2013, 12, 31))).isEmpty();
  }

  private static Optional<BigDecimal> percent(String category, String country, LocalDate day) {
    return TaxResolution.of(RATES, category, country, day).map(TaxRate::percent);
  }

  private static TaxRate rate(
      String category, String country, String percent, LocalDate from, LocalDate until) {
    UUID id = UUID.nameUUIDFromBytes((category + country + from).getBytes(StandardCharsets.UTF_8));
    return new TaxRate(id, category, country, new BigDecimal(percent), from, until, null);
  }
}
