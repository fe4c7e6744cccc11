package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.value.Basis;
import com.operanttechnologies.money.value.ContractValue;
import com.operanttechnologies.money.value.ContractValue.Part;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractValueTest {

  private static ContractValue of(PriceLineBuilder... lines) {
    return ContractValue.of(Calculator.price(quote(lines))).orElseThrow();
  }

  private static Term lasting(Integer periods, boolean renews, Integer minimum) {
    return new Term(null, 0, periods, renews, minimum);
  }

  @Test
  void whereNothingRecursTheFirstInvoiceIsAll() {
    assertThat(ContractValue.of(Calculator.price(quote(line("sail"))))).isEmpty();
  }

  @Test
  void itIsTheSumOfTheFirstInvoiceAndEachPeriodAfterIt() {
    Term ramp = lasting(6, false, null).with(RampTest.RISING.ramp());

    ContractValue value = of(line("sail"), line("care").every(Interval.MONTH).on(ramp));

    assertThat(value.total().net()).hasToString("1000.00");
    assertThat(value.derivations())
        .filteredOn(each -> each.figure().equals("value.total.net"))
        .flatExtracting(Derivation::steps)
        .containsExactly(
            "200.00 (first invoice) + 100.00 (month 2) + 2 × 150.00 (month 3 to 4)"
                + " + 2 × 200.00 (month 5 to 6) = 1000.00");
    assertThat(value.total().gross()).hasToString("1200.00");
  }

  @Test
  void theFirstYearLeavesOutWhatIsPaidOnceAndWhatComesLater() {
    ContractValue value =
        of(line("sail"), line("care").every(Interval.QUARTER).on(lasting(8, false, null)));

    assertThat(value.total().net()).hasToString("900.00");
    assertThat(value.firstYear().net()).hasToString("400.00");
  }

  @Test
  void daysWithoutChargeCostNothingAndShortenNoTerm() {
    ContractValue value =
        of(line("care").every(Interval.MONTH).on(new Term(null, 30, 3, false, null)));

    assertThat(value.total().net()).hasToString("300.00");
  }

  @Test
  void whatHasNoEndCountsWithItsMinimumOrAYear() {
    ContractValue value =
        of(
            line("berth").every(Interval.MONTH),
            line("care").every(Interval.MONTH).on(lasting(null, false, 18)),
            line("cover").every(Interval.YEAR).on(lasting(1, true, null)));

    assertThat(value.parts())
        .extracting(Part::interval, Part::number, Part::periods, Part::basis)
        .containsExactly(
            tuple(Interval.MONTH, 1, 12, Basis.FIRST_YEAR),
            tuple(Interval.MONTH, 2, 18, Basis.MINIMUM),
            tuple(Interval.YEAR, 1, 1, Basis.TERM));
    assertThat(List.of(value.isOpen(), value.isAgreed())).containsExactly(true, true);
    assertThat(value.total().net()).hasToString("3100.00");
  }

  /** Each period is priced as if it were a quote of its own. */
  @Test
  void whateverIsQuotedItsWorthIsTheSumOfEveryInvoice() {
    RandomQuotes quotes = new RandomQuotes(20260402);
    for (int round = 0; round < 200; round++) {
      PriceRequest request = quotes.next();
      PricedQuote priced = Calculator.price(request);
      BigDecimal sum = priced.dueFirst().sum().gross();
      for (Series series : priced.series()) {
        for (int period = 2; period <= 12 / series.interval().months(); period++) {
          sum = sum.add(invoice(request, series, period).gross());
        }
      }

      assertThat(ContractValue.of(priced).map(value -> value.total().gross()).orElse(sum))
          .isEqualTo(sum);
    }
  }

  private static Sum invoice(PriceRequest request, Series series, int period) {
    List<PriceLine> lines =
        request.lines().stream()
            .filter(line -> line.interval() == series.interval())
            .filter(line -> line.term().equals(series.term()))
            .map(line -> line.of(line.term().unitsIn(period, line.units())))
            .toList();
    List<String> ids = lines.stream().map(PriceLine::id).toList();
    Set<String> chosen = new HashSet<>(request.chosenOptions());
    chosen.retainAll(ids);
    PriceRequest alone =
        new PriceRequest(request.currency(), lines, request.discountPercent(), null, chosen);
    return Calculator.price(alone).part(series.interval()).sum();
  }

  @Test
  void anOptionCountsOnceItIsChosen() {
    PriceRequest request =
        quote(line("berth").every(Interval.MONTH), line("care").every(Interval.MONTH).optional());

    ContractValue without = ContractValue.of(Calculator.price(request)).orElseThrow();
    ContractValue with =
        ContractValue.of(Calculator.price(request.choosing(Set.of("care")))).orElseThrow();

    assertThat(without.total().net()).hasToString("1200.00");
    assertThat(with.total().net()).hasToString("2400.00");
  }
}
