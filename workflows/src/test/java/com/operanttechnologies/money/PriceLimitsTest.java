package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, quantity",
    "-1, 1, quantity",
    "1000000000, 1, quantity",
    "0.0000001, 1, quantity",
    "1e1000000000, 1, quantity",
    "1, -0.01, unitPrice",
    "1, 1000000000000, unitPrice",
    "1, 0.0000001, unitPrice",
    "1, 1e-1000000000, unitPrice",
  })
  void quantitiesAndPricesHaveBounds(String quantity, String price, String field) {
    PriceRequest request = quote(line("a"), line("b").of(quantity, price));

    assertThat(refusalOf(request).field()).isEqualTo("lines[1]." + field);
  }

  @Test
  void trailingZerosAreNoDecimals() {
    PriceRequest request = quote(line("a").of("1.00000000", "2.00000000"));

    assertThat(Calculator.price(request).dueFirst().sum().net()).hasToString("2.00");
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "100.01", "0.0000001"})
  void percentagesHaveBoundsEverywhere(String percent) {
    PriceRequest onQuote =
        new PriceRequest("EUR", quote(line("a")).lines(), new BigDecimal(percent), null, Set.of());

    assertThat(refusalOf(onQuote).field()).isEqualTo("discountPercent");
    assertThat(refusalOf(quote(line("a").lessPercent(percent))).field())
        .isEqualTo("lines[0].discountPercent");
    assertThat(refusalOf(quote(line("a").taxed(percent))).field()).isEqualTo("lines[0].taxPercent");
  }

  @ParameterizedTest
  @CsvSource({"-1", "0.001", "100.01"})
  void aDiscountAmountIsMoneyAndNoMoreThanWhatItReduces(String amount) {
    PriceRequest onQuote =
        new PriceRequest("EUR", quote(line("a")).lines(), null, new BigDecimal(amount), Set.of());

    assertThat(refusalOf(onQuote).field()).isEqualTo("discountAmount");
    assertThat(refusalOf(quote(line("a").less(amount))).field())
        .isEqualTo("lines[0].discountAmount");
  }

  @Test
  void aThousandLinesAreTheMost() {
    PriceRequest most = quote(lines(1_000));
    PriceRequest more = quote(lines(1_001));

    assertThat(Calculator.price(most).lines()).hasSize(1_000);
    assertThat(refusalOf(more).field()).isEqualTo("lines");
  }

  @Test
  void lineIdsAreUnique() {
    assertThat(refusalOf(quote(line("a"), line("b"), line("a"))).field()).isEqualTo("lines[2].id");
  }

  @Test
  void onlyOptionalLinesCanBeChosen() {
    PriceRequest request = quote(line("a"), line("b").optional());

    assertThat(refusalOf(request.choosing(Set.of("b", "a"))).field()).isEqualTo("chosenOptions");
    assertThat(refusalOf(request.choosing(Set.of("z"))).field()).isEqualTo("chosenOptions");
  }

  private static PriceLineBuilder[] lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line("line " + i))
        .toArray(PriceLineBuilder[]::new);
  }

  private static InvalidPrice refusalOf(PriceRequest request) {
    return catchThrowableOfType(InvalidPrice.class, () -> Calculator.price(request));
  }
}
