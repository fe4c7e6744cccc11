package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.PricedQuote.Phase;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.Units;
import com.operanttechnologies.money.value.ContractValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One seat at 100 a month, ten from the thirteenth month on, at 90 from the twenty-fifth on. */
class QuantityByPeriodTest {
  private static final Term GROWING =
      new Term(
          null,
          0,
          36,
          false,
          null,
          List.of(
              new RampStep(13, null, new BigDecimal("10.0")),
              new RampStep(25, new BigDecimal("90"))));

  private static PricedQuote priced() {
    return Calculator.price(quote(line("seats").every(Interval.MONTH).on(GROWING)));
  }

  @Test
  void theFirstPeriodHasTheLinesOwnQuantity() {
    assertThat(priced().dueFirst().sum().net()).hasToString("100.00");
    assertThat(priced().month().sum().net()).hasToString("100.00");
  }

  @Test
  void whatAStepDoesNotSayStaysAsItWas() {
    Units first = new Units(BigDecimal.ONE, new BigDecimal("100"));

    assertThat(List.of(1, 12, 13, 24, 25, 99))
        .extracting(period -> GROWING.unitsIn(period, first))
        .extracting(units -> units.quantity() + " × " + units.unitPrice())
        .containsExactly("1 × 100", "1 × 100", "10 × 100", "10 × 100", "10 × 90", "10 × 90");
  }

  @Test
  void eachStepIsDerivedFromItsQuantity() {
    assertThat(priced().derivations())
        .filteredOn(derivation -> derivation.rule() == PricingRule.RAMP_NET)
        .extracting(Derivation::figure, each -> each.steps().getFirst())
        .containsExactly(
            tuple("lines[0].ramp[13].net", "10 × 100.00 = 1000.00"),
            tuple("lines[0].ramp[25].net", "10 × 90.00 = 900.00"));
  }

  @Test
  void itIsBilledInPhasesWithTheirQuantities() {
    assertThat(priced().series().getFirst().phases())
        .extracting(
            Phase::from,
            phase -> phase.lines().getFirst().line().quantity().toPlainString(),
            phase -> phase.part().sum().net().toPlainString())
        .containsExactly(
            tuple(1, "1", "100.00"), tuple(13, "10", "1000.00"), tuple(25, "10", "900.00"));
  }

  @Test
  void theContractValueAddsEachPeriodWithItsQuantity() {
    ContractValue value = ContractValue.of(priced()).orElseThrow();

    assertThat(value.total().net()).hasToString("24000.00");
    assertThat(value.firstYear().net()).hasToString("1200.00");
  }

  @Test
  void daysBeforeABillingDayCostAShareOfTheFirstPeriodsQuantity() {
    Term anchored = GROWING.billedOn(1, Interval.MONTH);
    PricedQuote priced = Calculator.price(quote(line("seats").every(Interval.MONTH).on(anchored)));

    assertThat(ShortCharge.of(priced, LocalDate.of(2026, 6, 16)))
        .extracting(charge -> charge.part().sum().net().toPlainString())
        .containsExactly("50.00");
  }

  @Test
  void whoeverDecidesOnATotalSeesThePeriodThatCostsMost() {
    PriceRequest request = quote(line("seats").every(Interval.MONTH).on(GROWING));

    assertThat(Calculator.price(request.beginningAtOnce()).dueFirst().sum().net())
        .hasToString("1000.00");
  }

  @Test
  void quantitiesThatAreTheSameMakeTheSameTerm() {
    Term other = Term.PLAIN.with(List.of(new RampStep(13, null, BigDecimal.TEN)));

    assertThat(Term.PLAIN.with(List.of(GROWING.ramp().getFirst()))).isEqualTo(other);
    assertThat(other.countsByPeriod()).isTrue();
    assertThat(RampTest.RISING.countsByPeriod()).isFalse();
  }
}
