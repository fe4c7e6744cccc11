package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.term.ShortCharge;
import com.operanttechnologies.money.term.ShortPeriod;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.TermDates;
import com.operanttechnologies.money.value.ContractValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BillingDayTest {

  private static Term on(int day) {
    return Term.PLAIN.billedOn(day, Interval.MONTH);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-10, 1, 2027-03-01, 19, 28",
    "2028-02-10, 1, 2028-03-01, 20, 29",
    "2027-04-10, 1, 2027-05-01, 21, 30",
    "2027-01-10, 1, 2027-02-01, 22, 31",
    "2028-02-29, 28, 2028-03-28, 28, 29",
    "2027-01-31, 28, 2027-02-28, 28, 31",
    "2027-12-31, 1, 2028-01-01, 1, 31"
  })
  void theDaysBeforeTheBillingDayArePartOfTheMonthThatEndsOnIt(
      LocalDate accepted, int day, LocalDate until, int days, int of) {
    TermDates dates = on(day).from(accepted, Interval.MONTH);

    assertThat(dates.shortPeriod()).isEqualTo(new ShortPeriod(accepted, until, days, of));
    assertThat(dates.billsFrom()).isEqualTo(until);
  }

  @ParameterizedTest
  @EnumSource(
      value = Interval.class,
      names = {"MONTH", "QUARTER", "YEAR"})
  void whateverTheDayAShortPeriodIsPartOfOneWholePeriod(Interval interval) {
    LocalDate first = LocalDate.of(2027, 1, 1);
    for (LocalDate day = first; day.isBefore(first.plusYears(4)); day = day.plusDays(1)) {
      for (int anchor : List.of(1, 2, 15, 27, 28)) {
        Term term = Term.PLAIN.billedOn(anchor, interval);
        TermDates dates = term.from(day, interval);
        ShortPeriod one = dates.shortPeriod();

        assertThat(dates.billsFrom().getDayOfMonth()).isEqualTo(anchor);
        assertThat(one == null).isEqualTo(day.getDayOfMonth() == anchor);
        if (one != null) {
          LocalDate whole = one.until().minusMonths(interval.months());
          assertThat(one.from().plusDays(one.days())).isEqualTo(term.dayOf(1, day, interval));
          assertThat(whole.plusDays(one.of())).isEqualTo(one.until());
          assertThat(one.days()).isBetween(1, Math.min(30, one.of() - 1));
        }
      }
    }
  }

  @Test
  void startAndTrialComeFirst() {
    Term term = new Term(LocalDate.of(2027, 5, 20), 14, 12, false, null);

    TermDates dates =
        term.billedOn(1, Interval.MONTH).from(LocalDate.of(2027, 3, 1), Interval.MONTH);

    assertThat(dates.trialEndsOn()).isEqualTo("2027-06-03");
    assertThat(Objects.requireNonNull(dates.shortPeriod()).days()).isEqualTo(28);
    assertThat(dates.billsFrom()).isEqualTo("2027-07-01");
  }

  @Test
  void theTermCountsWholePeriodsAndTheShortOneComesOnTop() {
    Term term = new Term(null, 0, 12, false, null).billedOn(1, Interval.MONTH);

    TermDates dates = term.from(LocalDate.of(2027, 1, 10), Interval.MONTH);

    assertThat(dates.endsOn()).isEqualTo("2028-02-01");
  }

  @Test
  void aRampCountsWholePeriodsToo() {
    Term term = RampTest.RISING.billedOn(1, Interval.MONTH);
    LocalDate accepted = LocalDate.of(2027, 1, 10);
    PricedQuote priced = Calculator.price(quote(line("care").every(Interval.MONTH).on(term)));

    assertThat(term.dayOf(3, accepted, Interval.MONTH)).isEqualTo("2027-04-01");
    assertThat(ShortCharge.of(priced, accepted))
        .extracting(charge -> charge.part().sum().net().toPlainString())
        .containsExactly("70.97");
  }

  @Test
  void whatIsBilledOnceKeepsItsDay() {
    assertThat(Term.PLAIN.billedOn(1, Interval.ONCE)).isEqualTo(Term.PLAIN);
  }

  @Test
  void nothingOfItIsDueFirstWhateverTheDay() {
    PricedQuote priced =
        Calculator.price(quote(line("sail"), line("care").every(Interval.MONTH).on(on(1))));

    assertThat(priced.dueFirst().sum().net()).hasToString("100.00");
    assertThat(priced.month().sum().net()).hasToString("100.00");
  }

  @Test
  void eachLineIsRoundedForItselfAndTheTaxIsThatOfTheirSum() {
    PricedQuote priced =
        Calculator.price(
            quote(
                line("a").of("1", "0.05").every(Interval.MONTH).on(on(1)),
                line("b").of("1", "0.05").every(Interval.MONTH).on(on(1))));

    ShortCharge half = ShortCharge.of(priced, LocalDate.of(2027, 4, 16)).getFirst();

    assertThat(half.lines())
        .extracting(PricedLine::net)
        .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.03"));
    assertThat(half.part().sum().tax()).hasToString("0.01");
    assertThat(half.derivations())
        .filteredOn(each -> each.rule() == PricingRule.SHORT_NET)
        .extracting(Derivation::figure, Derivation::steps)
        .contains(tuple("short.month[1].lines[0].net", List.of("0.05 × 15 / 30 days = 0.03")));
  }

  @Test
  void theContractsValueCountsWholePeriodsAndSaysSo() {
    Term year = new Term(null, 0, 12, false, null);
    PriceLineBuilder care = line("care").every(Interval.MONTH);

    ContractValue plain = worth(care.on(year));
    ContractValue anchored = worth(care.on(year.billedOn(1, Interval.MONTH)));

    assertThat(plain.isWithoutShortPeriods()).isFalse();
    assertThat(anchored.isWithoutShortPeriods()).isTrue();
    assertThat(anchored.total()).isEqualTo(plain.total());
    assertThat(anchored.total().net()).hasToString("1200.00");
  }

  private static ContractValue worth(PriceLineBuilder line) {
    return ContractValue.of(Calculator.price(quote(line))).orElseThrow();
  }
}
