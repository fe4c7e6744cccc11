package com.operanttechnologies.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.billing.Subscriptions.Order;
import com.operanttechnologies.money.Calculator;
import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import com.operanttechnologies.money.PriceRequest;
import com.operanttechnologies.money.term.Term;
import com.stripe.param.SubscriptionCreateParams;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StripeDatesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 2, 15);
  private static final Instant NOON = Instant.parse("2026-02-15T12:00:00Z");

  @Test
  void theEndIsCountedInUtcAsStripeCounts() {
    SubscriptionCreateParams params = params(new Term(null, 0, 6, false, null));

    assertThat(params.getBillingCycleAnchor())
        .isEqualTo(Instant.parse("2026-03-14T23:00:00Z").getEpochSecond());
    assertThat(params.getCancelAt())
        .isEqualTo(Instant.parse("2026-08-14T23:00:00Z").getEpochSecond());
  }

  @Test
  void aTrialMovesTheAnchorByItself() {
    SubscriptionCreateParams params = params(new Term(null, 14, null, false, null));

    assertThat(params.getTrialEnd())
        .isEqualTo(Instant.parse("2026-02-28T23:00:00Z").getEpochSecond());
    assertThat(params.getBillingCycleAnchor()).isNull();
    assertThat(params.getCancelAt()).isNull();
  }

  @Test
  void aStartThatHasComeIsBilledAtOnce() {
    Term term = new Term(LocalDate.of(2026, 2, 1), 0, 2, false, null);

    SubscriptionCreateParams params = params(term);

    assertThat(params.getTrialEnd()).isNull();
    assertThat(params.getBillingCycleAnchor()).isNull();
    assertThat(params.getCancelAt())
        .isEqualTo(Instant.parse("2026-04-15T12:00:00Z").getEpochSecond());
  }

  private static SubscriptionCreateParams params(Term term) {
    PriceLine line =
        new PriceLine(
            "care",
            "Care",
            BigDecimal.ONE,
            BigDecimal.TEN,
            null,
            null,
            BigDecimal.ZERO,
            Interval.MONTH,
            false,
            term);
    var series =
        Calculator.price(new PriceRequest("EUR", List.of(line), null, null, Set.of()))
            .series()
            .getFirst();
    Order order =
        new Order(
            "cus_1",
            Interval.MONTH,
            "EUR",
            series.part().sum(),
            term,
            term.from(ACCEPTED, Interval.MONTH),
            List.of(),
            List.of());
    var params = SubscriptionCreateParams.builder().setCustomer("cus_1");
    new StripeDates(order, BERLIN, NOON).putInto(params);
    return params.build();
  }
}
