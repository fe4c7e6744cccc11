package com.operanttechnologies.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.section.SectionDiscount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionPricingTest {

  private static PriceLine line(int id, String price, Interval interval, boolean optional) {
    return new PriceLine(
        "" + id,
        "Line " + id,
        BigDecimal.ONE,
        new BigDecimal(price),
        null,
        null,
        id % 2 == 0 ? BigDecimal.TWO : BigDecimal.TEN,
        interval,
        optional);
  }

  private static PricedQuote priced(
      List<PriceLine> lines, @Nullable String percent, @Nullable String amount, int from, int to) {
    SectionDiscount section =
        new SectionDiscount(
            0,
            from,
            to,
            percent == null ? null : new BigDecimal(percent),
            amount == null ? null : new BigDecimal(amount));
    return Calculator.price(new PriceRequest("EUR", lines, null, null, Set.of(), List.of(section)));
  }

  @Test
  void aLineSaysHowItsSectionsDiscountWasTaken() {
    PricedQuote priced =
        priced(List.of(line(1, "100", Interval.ONCE, false)), "12.345", null, 0, 1);

    assertThat(priced.derivations())
        .filteredOn(derivation -> derivation.figure().equals("lines[0].net"))
        .singleElement()
        .satisfies(derivation -> {
          assertThat(derivation.result()).isEqualTo(new BigDecimal("87.65"));
          assertThat(derivation.steps())
              .containsExactly(
                  "1 × 100.00 = 100.00",
                  "100.00 − 12.35 (section: 12.345 % of it = 12.345, rounded 12.35) = 87.65");
        });
    assertThat(priced.lines().getFirst().sectionOff()).isEqualTo(new BigDecimal("12.35"));
  }

  @Test
  void anOptionBearsThePercentageAndNoAmount() {
    List<PriceLine> lines =
        List.of(line(1, "100", Interval.ONCE, false), line(2, "50", Interval.ONCE, true));

    PricedQuote priced = priced(lines, "10", "9", 0, 2);

    assertThat(priced.lines())
        .extracting(PricedLine::net)
        .containsExactly(new BigDecimal("81.00"), new BigDecimal("45.00"));
  }

  @Test
  void withoutSectionsNothingIsSaidOfThem() {
    PricedQuote priced =
        Calculator.price(
            new PriceRequest(
                "EUR", List.of(line(1, "1", Interval.ONCE, false)), null, null, Set.of()));

    assertThat(priced.lines().getFirst().sectionOff()).isZero();
    assertThat(priced.derivations().getFirst().steps()).containsExactly("1 × 1.00 = 1.00");
  }

  static Stream<Random> seeds() {
    return IntStream.range(0, 200).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSharesOfAnAmountAddUpToItAndNoLineFallsBelowNothing(Random random) {
    List<PriceLine> lines = new ArrayList<>();
    int cents = 0;
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      int price = random.nextInt(100_000);
      cents += price;
      lines.add(line(i, BigDecimal.valueOf(price, 2).toPlainString(), Interval.ONCE, false));
    }
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(cents + 1), 2);

    PricedQuote priced = priced(lines, null, amount.toPlainString(), 0, count);

    assertThat(
            priced.lines().stream()
                .map(PricedLine::sectionOff)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(amount);
    assertThat(priced.lines()).allMatch(line -> line.net().signum() >= 0);
    assertThat(priced.once().sum().net())
        .isEqualByComparingTo(BigDecimal.valueOf(cents, 2).subtract(amount));
  }
}
