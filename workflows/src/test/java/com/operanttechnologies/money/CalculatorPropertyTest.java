package com.operanttechnologies.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalculatorPropertyTest {
  private static final int ROUNDS = 2_000;

  @Test
  void whatTheLinesAddUpToIsNetPlusAllowances() {
    forManyQuotes(request -> {
      PricedQuote quote = Calculator.price(request);

      for (Interval interval : Interval.values()) {
        PricedPart part = quote.part(interval);
        BigDecimal lines =
            total(
                quote.lines().stream()
                    .filter(line -> line.countedIn(interval))
                    .map(PricedLine::net));
        BigDecimal allowances = total(part.allowances().stream().map(Allowance::amount));
        assertThat(lines).isEqualByComparingTo(part.sum().net().add(allowances));
      }
    });
  }

  @Test
  void grossIsNetPlusTaxAndBothAreTheSumOfTheirCategories() {
    forManyQuotes(request ->
        parts(Calculator.price(request))
            .forEach(part -> {
              Sum sum = part.sum();
              assertThat(sum.gross()).isEqualTo(sum.net().add(sum.tax()));
              assertThat(total(part.taxes().stream().map(TaxCategory::base)))
                  .isEqualByComparingTo(sum.net());
              assertThat(total(part.taxes().stream().map(TaxCategory::tax)))
                  .isEqualByComparingTo(sum.tax());
              assertThat(part.taxes()).allMatch(tax -> tax.base().signum() >= 0);
            }));
  }

  @Test
  void whatIsDueFirstIsExactlyTheSumOfTheIntervals() {
    forManyQuotes(request -> {
      Totals totals = Calculator.price(request).totals();

      assertThat(totals.dueFirst().net())
          .isEqualTo(total(intervals(Calculator.price(request)).map(part -> part.sum().net())));
    });
  }

  @Test
  void taxOfTheFirstInvoiceStaysWithinAUnitACategoryOfItsParts() {
    forManyQuotes(request -> {
      PricedQuote quote = Calculator.price(request);
      Totals totals = quote.totals();
      BigDecimal parts = total(intervals(quote).map(part -> part.sum().tax()));

      BigDecimal apart = totals.dueFirst().tax().subtract(parts).movePointRight(scale(quote));

      assertThat(apart.abs().intValueExact())
          .isLessThanOrEqualTo(3 * quote.dueFirst().taxes().size());
    });
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    forManyQuotes(request -> {
      List<PriceLine> shuffled = new ArrayList<>(request.lines());
      Collections.shuffle(shuffled, new Random(request.lines().size()));
      PriceRequest other =
          new PriceRequest(
              request.currency(),
              shuffled,
              request.discountPercent(),
              request.discountAmount(),
              request.chosenOptions());

      assertThat(parts(Calculator.price(other))).isEqualTo(parts(Calculator.price(request)));
    });
  }

  @Test
  void anOptionThatIsNotChosenCostsNothing() {
    forManyQuotes(request -> {
      List<PriceLine> without =
          request.lines().stream()
              .filter(line -> !line.optional() || request.chosenOptions().contains(line.id()))
              .toList();
      PriceRequest other =
          new PriceRequest(
              request.currency(),
              without,
              request.discountPercent(),
              request.discountAmount(),
              request.chosenOptions());

      assertThat(Calculator.price(other).dueFirst())
          .isEqualTo(Calculator.price(request).dueFirst());
    });
  }

  @Test
  void choosingEveryOptionIsAQuoteWithoutOptions() {
    forManyQuotes(request -> {
      Set<String> options =
          request.lines().stream()
              .filter(PriceLine::optional)
              .map(PriceLine::id)
              .collect(Collectors.toSet());
      PricedQuote all = Calculator.price(request.choosing(options));

      assertThat(all.optional().sum().gross()).isZero();
      assertThat(all.lines()).allMatch(PricedLine::counted);
    });
  }

  @Test
  void everyAmountHasTheDecimalsOfItsCurrency() {
    forManyQuotes(request -> {
      PricedQuote quote = Calculator.price(request);

      assertThat(amounts(quote)).allMatch(amount -> amount.scale() == scale(quote));
    });
  }

  @Test
  void everyFigureIsDerivedOnceAndEndsInItsResult() {
    forManyQuotes(request -> {
      PricedQuote quote = Calculator.price(request);
      Set<String> figures = new HashSet<>();

      assertThat(quote.derivations())
          .allMatch(derivation -> figures.add(derivation.figure()))
          .allMatch(derivation ->
              derivation.steps().getLast().contains(derivation.result().toPlainString()));
      assertThat(figures)
          .contains("lines[0].net", "totals.net", "totals.month.tax", "totals.optional.gross");
    });
  }

  private static void forManyQuotes(Consumer<PriceRequest> property) {
    RandomQuotes quotes = new RandomQuotes(20260401);
    for (int round = 0; round < ROUNDS; round++) {
      property.accept(quotes.next());
    }
  }

  private static List<PricedPart> parts(PricedQuote quote) {
    return Stream.concat(Stream.of(quote.dueFirst(), quote.optional()), intervals(quote)).toList();
  }

  private static Stream<PricedPart> intervals(PricedQuote quote) {
    return Arrays.stream(Interval.values()).map(quote::part);
  }

  private static Stream<BigDecimal> amounts(PricedQuote quote) {
    return Stream.concat(
        quote.lines().stream().map(PricedLine::net),
        parts(quote).stream()
            .flatMap(part ->
                Stream.of(
                    part.linesNet(), part.sum().net(), part.sum().tax(), part.sum().gross())));
  }

  private static int scale(PricedQuote quote) {
    return quote.currency().decimals();
  }

  private static BigDecimal total(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
