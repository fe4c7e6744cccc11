package com.operanttechnologies.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.catalog.PriceModel.PerUnit;
import com.operanttechnologies.money.IsoCurrency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncludedTaxTest {
  private static final IsoCurrency EUR = IsoCurrency.of("EUR");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  private static QuantityPrice without(String price, String quantity, String inside) {
    return without(price, quantity, inside, inside);
  }

  private static QuantityPrice without(
      String price, String quantity, String inside, String charged) {
    BigDecimal units = new BigDecimal(quantity);
    return IncludedTax.takenOut(
        QuantityPricing.of(new PerUnit(new BigDecimal(price)), units, EUR),
        units,
        new BigDecimal(inside),
        new BigDecimal(charged),
        EUR);
  }

  @Test
  void aSailOf120With20PercentInsideIs100Without() {
    QuantityPrice sail = without("120.00", "3", "20");

    assertThat(sail.unitPrice()).isEqualByComparingTo("100");
    assertThat(sail.amount()).isEqualByComparingTo("300");
    assertThat(sail.steps())
        .containsExactly(
            "3 × 120.00 = 360.00",
            "20 % tax are in it: 120.00 / 1.2 = 100.00 each without",
            "3 × 100.00 = 300.00");
  }

  @Test
  void sixDecimalsKeepTheSumOfManyPieces() {
    QuantityPrice ropes = without("11.99", "1000", "20");

    assertThat(ropes.unitPrice()).isEqualByComparingTo("9.991667");
    assertThat(ropes.amount()).isEqualByComparingTo("9991.67");
  }

  @Test
  void aSumThatNoWholeCentsWithoutTaxReachIsSaid() {
    assertThat(without("9.99", "1", "19").steps().getLast())
        .isEqualTo(
            "with tax that is 9.98, not 9.99: an amount without tax has whole minor units too");
  }

  @Test
  void whoIsNotTaxedPaysThePriceWithoutTheTaxInside() {
    assertThat(without("120.00", "1", "20", "0").amount()).isEqualByComparingTo("100");
  }

  @Test
  void theTaxInsideIsTheCustomersOwnAndForTheUntaxedThatOfEverywhere() {
    List<TaxRate> rates = List.of(rate(null, "20"), rate("DE", "19"), rate("FR", "0"));

    assertThat(inside(rates, "DE")).isEqualByComparingTo("19");
    assertThat(inside(rates, "FR")).isEqualByComparingTo("20");
    assertThat(inside(rates, "GB")).isEqualByComparingTo("20");
    assertThat(TaxResolution.inside(rates, "books", "GB", TODAY)).isEmpty();
  }

  private static BigDecimal inside(List<TaxRate> rates, String country) {
    return TaxResolution.inside(rates, "standard", country, TODAY).orElseThrow().percent();
  }

  private static TaxRate rate(@Nullable String country, String percent) {
    return new TaxRate(
        UUID.randomUUID(),
        "standard",
        country,
        new BigDecimal(percent),
        LocalDate.of(2020, 1, 1),
        null,
        null);
  }
}
