package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.PricedQuote.Changed;
import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.cash.CoinSteps;
import com.operanttechnologies.money.value.ContractValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CashRoundingTest {
  private static final BigDecimal TWO = BigDecimal.TWO;

  /** EN 16931: the rounding amount (BT-114) must not change the tax. */
  @Test
  void whateverIsQuotedNetsAndTaxesStayAsTheyWere() {
    forManyQuotes((exact, rounded) -> {
      assertThat(taxes(rounded)).isEqualTo(taxes(exact));
      assertThat(rounded.lines()).isEqualTo(exact.lines());
    });
  }

  @Test
  void whateverIsQuotedWhatIsPaidFitsTheCoins() {
    forManyQuotes((_, rounded) -> {
      BigDecimal step = rounded.cash().increment();

      assertThat(paid(rounded))
          .allSatisfy(sum -> {
            assertThat(sum.gross().remainder(step)).isZero();
            assertThat(sum.inclusive().add(sum.rounding())).isEqualTo(sum.gross());
            assertThat(sum.rounding().abs().multiply(TWO)).isLessThanOrEqualTo(step);
          });
    });
  }

  @Test
  void whateverIsQuotedItsWorthFitsTheCoinsToo() {
    forManyQuotes((_, rounded) ->
        ContractValue.of(rounded)
            .ifPresent(value ->
                assertThat(value.total().gross().remainder(rounded.cash().increment())).isZero()));
  }

  @Test
  void optionsThatAreNotChosenAreNotPaidAndNotRounded() {
    PricedQuote quote = priced("0.05", line("a"), line("b").of("1", "0.31").optional());

    assertThat(quote.optional().sum().gross()).hasToString("0.37");
    assertThat(quote.derivations())
        .noneMatch(each -> each.figure().equals("totals.optional.rounding"));
  }

  @Test
  void theRoundingSaysHowItComesAbout() {
    PricedQuote quote = priced("0.05", line("a").of("1", "10.01"));

    assertThat(quote.derivations())
        .filteredOn(each -> each.figure().matches("totals\\.(rounding|gross)"))
        .flatExtracting(Derivation::steps)
        .containsExactly(
            "12.01 to the nearest 0.05, half up, is 12.00: 12.00 − 12.01 = -0.01",
            "10.01 + 2.00 − 0.01 = 12.00");
    assertThat(quote.derivations())
        .filteredOn(each -> each.figure().equals("totals.rounding"))
        .extracting(Derivation::rule)
        .containsExactly(PricingRule.CASH_ROUNDING);
  }

  @Test
  void withoutCoinsNothingIsSaidOfThem() {
    for (String off : Arrays.asList(null, "0", "0.00")) {
      PricedQuote quote = priced(off, line("a").of("1", "10.01"));

      assertThat(quote.dueFirst().sum().gross()).hasToString("12.01");
      assertThat(quote.derivations())
          .extracting(Derivation::figure)
          .noneMatch(figure -> figure.endsWith("rounding"));
    }
  }

  @Test
  void everyCurrencyHasStepsOfItsCoins() {
    assertThat(CoinSteps.texts("EUR")).containsExactly("0.05", "0.10");
    assertThat(CoinSteps.texts("SEK")).containsExactly("0.50", "1.00");
    assertThat(CoinSteps.texts("HUF")).containsExactly("5.00");
    assertThat(CoinSteps.texts("JPY")).containsExactly("5", "10");
    assertThat(CoinSteps.texts("BHD")).containsExactly("0.005", "0.010");
    assertThat(CoinSteps.texts("coins")).isEmpty();
  }

  private static PricedQuote priced(String step, PriceLineBuilder... lines) {
    return priced(quote(lines), step == null ? null : new BigDecimal(step));
  }

  private static PricedQuote priced(PriceRequest request, BigDecimal step) {
    return Calculator.price(
        new PriceRequest(
            request.currency(),
            request.lines(),
            request.discountPercent(),
            request.discountAmount(),
            request.chosenOptions(),
            request.sections(),
            step));
  }

  private static void forManyQuotes(BiConsumer<PricedQuote, PricedQuote> property) {
    RandomQuotes quotes = new RandomQuotes(20260403);
    for (int round = 0; round < 500; round++) {
      PriceRequest request = quotes.next();
      List<BigDecimal> steps = CoinSteps.of(IsoCurrency.of(request.currency()));
      BigDecimal step = steps.get(round % steps.size());
      property.accept(Calculator.price(request), priced(request, step));
    }
  }

  private static Stream<Sum> paid(PricedQuote quote) {
    return paidParts(quote).map(PricedPart::sum);
  }

  private static Stream<PricedPart> paidParts(PricedQuote quote) {
    return Stream.of(
            Stream.of(quote.dueFirst()),
            Arrays.stream(Interval.values())
                .map(quote::part)
                .filter(part -> !part.taxes().isEmpty()),
            quote.changed().stream().map(Changed::part),
            quote.series().stream().flatMap(each -> each.phases().stream()).map(Phase::part))
        .flatMap(parts -> parts);
  }

  private static List<List<TaxCategory>> taxes(PricedQuote quote) {
    return Stream.concat(Stream.of(quote.optional()), paidParts(quote))
        .map(PricedPart::taxes)
        .toList();
  }

  @Test
  void otherOptionsAndLaterTermsKeepTheCoins() {
    PriceRequest request = quote(line("a"), line("b").of("1", "0.31").optional());
    PriceRequest inCoins =
        new PriceRequest(
            "EUR", request.lines(), null, null, Set.of(), List.of(), new BigDecimal("0.05"));

    assertThat(Calculator.price(inCoins.choosing(Set.of("b"))).dueFirst().sum().gross())
        .hasToString("120.35");
    assertThat(inCoins.beginningAtOnce().cashRounding()).isEqualTo("0.05");
  }
}
