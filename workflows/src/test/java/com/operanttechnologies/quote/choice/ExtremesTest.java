package com.operanttechnologies.quote.choice;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtremesTest {
  private static final List<Line> OFFER = Offers.marina();

  @Test
  void theLeastIsNoOptionTheCheapestPickAndTheSmallestQuantity() {
    Choice least = Extremes.least(OFFER, SectionDiscounts.NONE);

    assertThat(least.lines()).containsExactly("dacron");
    assertThat(least.quantity(OFFER.get(1))).isEqualByComparingTo("1");
  }

  @Test
  void theMostIsEveryOptionTheDearestPickAndTheLargestQuantity() {
    Choice most = Extremes.most(OFFER, SectionDiscounts.NONE);

    assertThat(most.lines()).containsExactlyInAnyOrder("laminate", "cover");
    assertThat(most.quantity(OFFER.get(1))).isEqualByComparingTo("9");
  }

  @Test
  void theLargestQuantityIsTheLastStep() {
    Line line =
        Offers.line(
            "a", 1, "1", "1", null, false, new Leeway(Offers.range("1", "10", "4"), null, false));

    assertThat(Extremes.most(List.of(line), SectionDiscounts.NONE).quantity(line))
        .isEqualByComparingTo("9");
  }

  @Test
  void aQuoteOfOptionsAloneLeavesNothingElseOpen() {
    assertThat(Extremes.isOpen(OFFER)).isTrue();
    assertThat(Extremes.isOpen(List.of(OFFER.getFirst(), OFFER.getLast()))).isFalse();
  }

  @Test
  void theSmallestQuantityBearsTheLinesDiscount() {
    Line line =
        Offers.line(
            "a", 1, "5", "10", "4", false, new Leeway(Offers.range("1", "9", "1"), null, false));

    assertThat(Extremes.leastNet(line, SectionDiscounts.NONE))
        .isEqualByComparingTo(new BigDecimal("6"));
  }
}
