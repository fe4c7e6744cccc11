package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.section.SectionSum;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SectionSumTest {
  private final PricedQuote priced =
      Calculator.price(
          quote(
              line("a").of("3", "33.333"),
              line("b").of("1", "10").every(Interval.MONTH),
              line("c").of("1", "99").optional(),
              line("d").of("1", "0.01")));

  @Test
  void addsTheRoundedNetsOfEachInterval() {
    SectionSum sum = SectionSum.of(priced, 0, 0, 3);

    assertThat(sum.nets())
        .containsEntry(Interval.ONCE, new BigDecimal("100.00"))
        .containsEntry(Interval.MONTH, new BigDecimal("10.00"));
    assertThat(sum.withOptions()).isFalse();
  }

  @Test
  void explainsEachOfItsFigures() {
    SectionSum sum = SectionSum.of(priced, 2, 0, 4);

    Derivation once = sum.derivations().getFirst();
    assertThat(once.figure()).isEqualTo("sections[2].once");
    assertThat(once.rule()).isEqualTo(PricingRule.SECTION_NET);
    assertThat(once.steps()).containsExactly("100.00 + 0.01 = 100.01");
    assertThat(once.result()).isEqualByComparingTo("100.01");
  }

  @Test
  void allSectionsTogetherAreTheTotalsBeforeDiscountsOnTheQuote() {
    BigDecimal first = SectionSum.of(priced, 0, 0, 2).nets().get(Interval.ONCE);
    BigDecimal second = SectionSum.of(priced, 1, 2, 4).nets().get(Interval.ONCE);

    assertThat(first.add(second)).isEqualByComparingTo(priced.once().linesNet());
  }

  @Test
  void aSectionWithoutCountedLinesHasNoSum() {
    assertThat(SectionSum.of(priced, 0, 2, 3).nets()).isEmpty();
  }
}
