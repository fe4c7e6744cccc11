package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.section.SectionDiscount;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Care at 100 a month, from the third month on at 150, from the fifth on at 200. */
class RampTest {
  static final Term RISING = Term.PLAIN.with(List.of(step(3, "150.00"), step(5, "200")));

  private static RampStep step(int from, String price) {
    return new RampStep(from, new BigDecimal(price));
  }

  private static PricedQuote priced() {
    return Calculator.price(
        quote(line("berth").every(Interval.MONTH), line("care").every(Interval.MONTH).on(RISING)));
  }

  @Test
  void theFirstPeriodHasTheLinesOwnPrice() {
    assertThat(priced().month().sum().net()).hasToString("200.00");
    assertThat(priced().dueFirst().sum().net()).hasToString("200.00");
  }

  @Test
  void eachStepOfARampHasItsDerivation() {
    assertThat(priced().derivations())
        .filteredOn(derivation -> derivation.figure().startsWith("lines[1]."))
        .extracting(Derivation::figure, Derivation::rule, each -> each.steps().getFirst())
        .containsExactly(
            tuple("lines[1].net", PricingRule.LINE_NET, "1 × 100.00 = 100.00"),
            tuple("lines[1].ramp[3].net", PricingRule.RAMP_NET, "1 × 150.00 = 150.00"),
            tuple("lines[1].ramp[5].net", PricingRule.RAMP_NET, "1 × 200.00 = 200.00"));
  }

  @Test
  void whatAnIntervalComesToIsSaidForEachStepAndExplained() {
    assertThat(priced().changed(Interval.MONTH))
        .extracting(PricedQuote.Changed::from, each -> each.part().sum().gross().intValue())
        .containsExactly(tuple(3, 300), tuple(5, 360));
    assertThat(priced().derivations())
        .extracting(Derivation::figure)
        .contains("totals.month[3].net", "totals.month[5].gross");
  }

  @Test
  void aRampIsASubscriptionOfItsOwnWithAPhaseForEachPrice() {
    assertThat(priced().series()).hasSize(2);
    assertThat(priced().series().getFirst().phases()).hasSize(1);
    assertThat(priced().series().getLast().phases())
        .extracting(Phase::from, phase -> phase.part().sum().net().intValue())
        .containsExactly(tuple(1, 100), tuple(3, 150), tuple(5, 200));
  }

  @Test
  void whoeverDecidesOnATotalSeesTheHighestPrice() {
    PriceRequest request = quote(line("care").every(Interval.MONTH).on(RISING));

    assertThat(Calculator.price(request.beginningAtOnce()).dueFirst().sum().net())
        .hasToString("200.00");
  }

  @Test
  void aPeriodBeginsAsManyMonthsAfterTheTrialAsThereArePeriodsBefore() {
    Term trial = new Term(null, 14, null, false, null, RISING.ramp());

    assertThat(trial.dayOf(3, LocalDate.of(2026, 1, 17), Interval.QUARTER)).isEqualTo("2026-07-31");
  }

  @Test
  void thePriceOfAPeriodIsThatOfTheLastStepBeforeIt() {
    Units first = new Units(BigDecimal.ONE, new BigDecimal("100"));

    assertThat(List.of(1, 2, 3, 4, 5, 99))
        .extracting(period -> RISING.unitsIn(period, first).unitPrice().intValue())
        .containsExactly(100, 100, 150, 150, 200, 200);
  }

  @Test
  void theDiscountOnASectionIsTakenInEveryPeriod() {
    PriceRequest plain = quote(line("care").every(Interval.MONTH).on(RISING));
    SectionDiscount tenPercent = new SectionDiscount(0, 0, 1, BigDecimal.TEN, null);

    PricedQuote priced =
        Calculator.price(
            new PriceRequest("EUR", plain.lines(), null, null, Set.of(), List.of(tenPercent)));

    assertThat(priced.series().getFirst().phases())
        .extracting(phase -> phase.part().sum().net().toPlainString())
        .containsExactly("90.00", "135.00", "180.00");
    assertThat(priced.derivations())
        .filteredOn(derivation -> derivation.figure().equals("lines[0].ramp[3].net"))
        .flatExtracting(Derivation::steps)
        .containsExactly(
            "1 × 150.00 = 150.00", "150.00 − 15.00 (section: 10 % of it = 15.00) = 135.00");
  }

  @Test
  void pricesThatAreTheSameMakeTheSameTerm() {
    assertThat(Term.PLAIN.with(List.of(step(3, "150"), step(5, "200.000")))).isEqualTo(RISING);
  }
}
