package com.operanttechnologies.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Care by the quarter that was accepted on its billing day. */
class StripePhasesTest {
  private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

  private static Order order(Integer periods) {
    Term term = new Term(null, 0, periods, false, null).billedOn(1, Interval.QUARTER);
    PriceLine line =
        new PriceLine(
            "care",
            "Care",
            BigDecimal.ONE,
            BigDecimal.TEN,
            null,
            null,
            BigDecimal.ZERO,
            Interval.QUARTER,
            false,
            term);
    var series =
        Calculator.price(new PriceRequest("EUR", List.of(line), null, null, Set.of()))
            .series()
            .getFirst();
    return new Order(
        "cus_1",
        Interval.QUARTER,
        "EUR",
        series.part().sum(),
        term,
        term.from(APRIL, Interval.QUARTER),
        List.of(),
        List.of());
  }

  @Test
  void aWholePeriodThatHasBegunEndsOnTheNextBillingDay() {
    assertThat(StripePhases.of(order(4), true))
        .extracting(StripePhase::periods, StripePhase::until)
        .containsExactly(tuple(1, LocalDate.of(2027, 7, 1)), tuple(3, null));
  }

  @Test
  void theOnlyPeriodOfATermIsFollowedByNone() {
    assertThat(StripePhases.of(order(1), true))
        .extracting(StripePhase::until)
        .containsExactly(LocalDate.of(2027, 7, 1));
  }

  @Test
  void whatIsStillAheadIsCountedFromItsDay() {
    assertThat(StripePhases.of(order(null), false))
        .extracting(StripePhase::periods, StripePhase::until)
        .containsExactly(tuple(1, null));
  }
}
