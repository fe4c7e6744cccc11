package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivationTest {

  @Test
  void aLineTellsItsPercentageItsRoundingAndItsDiscount() {
    PricedQuote quote =
        Calculator.price(quote(line("a").of("3", "9.99").lessPercent("10").less("1.5")));

    assertThat(stepsOf("lines[0].net", quote))
        .containsExactly("3 × 9.99 × (1 − 10 %) = 26.973, rounded 26.97", "26.97 − 1.50 = 25.47");
  }

  @Test
  void aCategoryTellsItsDiscountsAndItsTax() {
    List<PriceLine> lines = quote(line("a"), line("b"), line("c").taxed("10")).lines();
    PricedQuote quote =
        Calculator.price(
            new PriceRequest("EUR", lines, new BigDecimal("5"), new BigDecimal("10"), Set.of()));

    assertThat(stepsOf("totals.once.taxes[20].base", quote))
        .containsExactly(
            "2 lines at 20 % = 200.00",
            "200.00 × 5 % = 10.00",
            "200.00 − 10.00 = 190.00",
            "10.00 × 190.00 / 285.00 = 6.67 by largest remainder",
            "190.00 − 6.67 = 183.33");
    assertThat(stepsOf("totals.once.taxes[20].tax", quote))
        .containsExactly("183.33 × 20 % = 36.666, rounded 36.67");
    assertThat(stepsOf("totals.once.net", quote)).containsExactly("183.33 + 91.67 = 275.00");
  }

  @Test
  void theFirstInvoiceTellsItsParts() {
    PricedQuote quote = Calculator.price(quote(line("a"), line("b").every(Interval.MONTH)));

    assertThat(stepsOf("totals.taxes[20].base", quote)).containsExactly("100.00 + 100.00 = 200.00");
    assertThat(stepsOf("totals.gross", quote)).containsExactly("200.00 + 40.00 = 240.00");
  }

  @Test
  void anEmptyPartSaysSo() {
    PricedQuote quote = Calculator.price(quote(line("a")));

    assertThat(stepsOf("totals.year.net", quote)).containsExactly("no lines = 0.00");
  }

  private static List<String> stepsOf(String figure, PricedQuote quote) {
    return quote.derivations().stream()
        .filter(derivation -> derivation.figure().equals(figure))
        .findFirst()
        .orElseThrow()
        .steps();
  }
}
