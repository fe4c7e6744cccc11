package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.VersionContent.Seller;
import com.operanttechnologies.quote.VersionContent.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LargestDiscountTest {
  private static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  private static final Terms NONE = new Terms(null, null, null, null);

  private static BigDecimal of(Terms terms, Line... lines) {
    return LargestDiscount.of(
        new VersionContent(
            "Q-2026-0001",
            1,
            new Seller("Acme Sails", null, null, null),
            new Customer("Bob", "bob@fisher.example", null, null, null),
            "EUR",
            LocalDate.of(2026, 4, 30),
            List.of(lines),
            List.of(),
            terms,
            new Totals(NOTHING, NOTHING, NOTHING, null, NOTHING, NOTHING)));
  }

  private static Line line(String price, @Nullable String percent, @Nullable String amount) {
    return line(price, percent, amount, Interval.ONCE);
  }

  private static Line line(
      String price, @Nullable String percent, @Nullable String amount, Interval interval) {
    BigDecimal off = percent == null ? BigDecimal.ZERO : new BigDecimal(percent);
    BigDecimal gross = new BigDecimal(price);
    BigDecimal net = gross.subtract(gross.multiply(off).movePointLeft(2));
    return new Line(
        "sail",
        1,
        "Sail",
        null,
        null,
        BigDecimal.ONE,
        gross,
        percent == null ? null : new BigDecimal(percent),
        amount == null ? null : new BigDecimal(amount),
        BigDecimal.ZERO,
        interval,
        false,
        amount == null ? net : net.subtract(new BigDecimal(amount)));
  }

  private static Terms off(@Nullable String percent, @Nullable String amount) {
    return new Terms(
        null,
        null,
        percent == null ? null : new BigDecimal(percent),
        amount == null ? null : new BigDecimal(amount));
  }

  @Test
  void fullPricesHaveNone() {
    assertThat(of(NONE, line("100", null, null))).isEqualByComparingTo("0");
  }

  /** There are no steps so large that a rounding could hide one. */
  @Test
  void aCashRoundingIsNoDiscount() {
    Terms inCoins = new Terms(null, null, null, null, new BigDecimal("0.05"), null);

    assertThat(of(inCoins, line("100.02", null, null))).isEqualByComparingTo("0");
    assertThat(of(inCoins, line("100", "10", null))).isEqualByComparingTo("10");
  }

  @Test
  void oneGenerousLineCannotHideAmongOthers() {
    assertThat(of(NONE, line("10000", null, null), line("10", "50", null)))
        .isEqualByComparingTo("50");
  }

  @Test
  void aTypedPercentageIsExactWhateverTheRoundingOfItsLine() {
    assertThat(of(NONE, line("0.33", "10", null))).isEqualByComparingTo("10");
  }

  @Test
  void daysWithoutChargeCountOverTheTermTheMinimumOrAYear() {
    assertThat(of(NONE, free(40, null, null))).isEqualByComparingTo("10");
    assertThat(of(NONE, free(30, 3, null))).isEqualByComparingTo("25");
    assertThat(of(NONE, free(30, null, 1))).isEqualByComparingTo("50");
  }

  @Test
  void fewerUnitsOfSomePeriodsAreNoDiscountButCheaperOnesAre() {
    RampStep more = new RampStep(7, null, new BigDecimal("3"));
    RampStep moreAndCheaper = new RampStep(7, new BigDecimal("15"), new BigDecimal("3"));

    assertThat(of(NONE, on(Term.PLAIN.with(List.of(more))))).isEqualByComparingTo("0");
    assertThat(of(NONE, on(Term.PLAIN.with(List.of(moreAndCheaper))))).isEqualByComparingTo("37.5");
  }

  @Test
  void cheaperPeriodsOfARampCountOverTheTermTheMinimumOrAYear() {
    RampStep dearer = new RampStep(7, new BigDecimal("60"));
    RampStep cheaper = new RampStep(2, new BigDecimal("3"));

    assertThat(of(NONE, on(Term.PLAIN.with(List.of(dearer))))).isEqualByComparingTo("25");
    assertThat(of(NONE, on(new Term(null, 0, 24, false, null, List.of(dearer)))))
        .isEqualByComparingTo("12.5");
    assertThat(of(NONE, on(new Term(null, 0, null, false, 2, List.of(cheaper)))))
        .isEqualByComparingTo("45");
  }

  private static Line free(int days, @Nullable Integer periods, @Nullable Integer minimum) {
    return on(new Term(null, days, periods, false, minimum));
  }

  private static Line on(Term term) {
    Line plain = line("30", null, null, Interval.MONTH);
    return new Line(
        plain.id(),
        plain.position(),
        plain.description(),
        null,
        null,
        plain.quantity(),
        plain.unitPrice(),
        null,
        null,
        plain.taxPercent(),
        plain.interval(),
        false,
        plain.net(),
        Leeway.NONE,
        term);
  }

  @Test
  void anAmountCountsAsItsShare() {
    assertThat(of(NONE, line("200", null, "30"))).isEqualByComparingTo("15");
  }

  @Test
  void theQuotesOwnPercentageComesOnTop() {
    assertThat(of(off("10", null), line("100", "10", null))).isEqualByComparingTo("19");
  }

  @Test
  void anAmountOffTheQuoteReducesItsOneOffLinesOnly() {
    assertThat(of(off(null, "25"), line("100", null, null))).isEqualByComparingTo("25");
    assertThat(
            of(off(null, "25"), line("100", "5", null, Interval.MONTH), line("1000", null, null)))
        .isEqualByComparingTo("5");
  }

  @Test
  void theSmallestQuantityThatCanBeChosenCounts() {
    Leeway range =
        new Leeway(new QuantityRange(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE), null, false);

    assertThat(of(NONE, leaving("5", "100", "30", range))).isEqualByComparingTo("30");
    assertThat(of(off(null, "20"), leaving("5", "100", null, range))).isEqualByComparingTo("20");
  }

  @Test
  void theCheapestOfAGroupCountsForAnAmountOffTheQuote() {
    Line cheap = leaving("1", "100", null, new Leeway(null, "Cloth", false));
    Line dear = leaving("1", "900", null, new Leeway(null, "Cloth", true));

    assertThat(of(off(null, "20"), cheap, dear)).isEqualByComparingTo("20");
  }

  private static Line leaving(String quantity, String price, @Nullable String off, Leeway leeway) {
    BigDecimal amount = off == null ? null : new BigDecimal(off);
    BigDecimal net = new BigDecimal(quantity).multiply(new BigDecimal(price));
    return new Line(
        "sail-" + price,
        1,
        "Sail",
        null,
        null,
        new BigDecimal(quantity),
        new BigDecimal(price),
        null,
        amount,
        BigDecimal.ZERO,
        Interval.ONCE,
        leeway.group() != null,
        amount == null ? net : net.subtract(amount),
        leeway,
        Term.PLAIN);
  }

  @Test
  void aFreeLineHasNone() {
    assertThat(of(NONE, line("0", null, null))).isEqualByComparingTo("0");
  }
}
