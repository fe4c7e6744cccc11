package com.operanttechnologies.money;

import static com.operanttechnologies.money.PriceLineBuilder.line;
import static com.operanttechnologies.money.PriceLineBuilder.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.operanttechnologies.money.PricedQuote.Series;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.TermDates;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {
  private static final LocalDate ACCEPTED = LocalDate.of(2026, 1, 31);
  private static final Term TRIAL = new Term(null, 14, null, false, null);

  @Test
  void withoutATermTheSecondPeriodIsTheFirstThatIsNotOnTheInvoice() {
    TermDates dates = Term.PLAIN.from(ACCEPTED, Interval.QUARTER);

    assertThat(dates)
        .isEqualTo(new TermDates(ACCEPTED, null, LocalDate.of(2026, 4, 30), null, null));
  }

  @Test
  void aTrialIsFollowedByTheFirstPeriod() {
    TermDates dates = new Term(null, 14, 2, false, null).from(ACCEPTED, Interval.MONTH);

    LocalDate charged = LocalDate.of(2026, 2, 14);
    assertThat(dates)
        .isEqualTo(new TermDates(ACCEPTED, charged, charged, LocalDate.of(2026, 4, 14), null));
  }

  @Test
  void aTermThatRenewsHasNoEnd() {
    TermDates dates = new Term(null, 0, 12, true, 6).from(ACCEPTED, Interval.MONTH);

    assertThat(dates.endsOn()).isNull();
    assertThat(dates.renewsOn()).isEqualTo("2027-01-31");
  }

  @Test
  void aStartThatWasMissedIsTheDayOfAcceptance() {
    Term term = new Term(LocalDate.of(2026, 1, 1), 0, null, false, null);

    assertThat(term.from(ACCEPTED, Interval.YEAR).startsOn()).isEqualTo(ACCEPTED);
    assertThat(term.from(LocalDate.of(2025, 12, 1), Interval.YEAR).billsFrom())
        .isEqualTo("2026-01-01");
  }

  @Test
  void linesOfOneIntervalAndOneTermAreBilledTogether() {
    PricedQuote priced =
        Calculator.price(
            quote(
                line("sail"),
                line("insurance").every(Interval.YEAR),
                line("berth").every(Interval.MONTH),
                line("care").every(Interval.MONTH).on(TRIAL),
                line("crane").every(Interval.MONTH),
                line("cover").every(Interval.MONTH).optional()));

    assertThat(priced.series())
        .extracting(Series::interval, Series::number, each -> each.part().sum().net().intValue())
        .containsExactly(
            tuple(Interval.MONTH, 1, 200),
            tuple(Interval.MONTH, 2, 100),
            tuple(Interval.YEAR, 1, 100));
  }

  @Test
  void whoeverDecidesOnATotalSeesItAsIfEverythingBeganAtOnce() {
    PriceRequest request = quote(line("care").every(Interval.MONTH).on(TRIAL));

    assertThat(Calculator.price(request).dueFirst().sum().net()).hasToString("0.00");
    assertThat(Calculator.price(request.beginningAtOnce()).dueFirst().sum().net())
        .hasToString("100.00");
  }

  @Test
  void whatIsDueFirstIsExplainedWithoutWhatBeginsLater() {
    PricedQuote priced =
        Calculator.price(
            quote(
                line("berth").every(Interval.MONTH), line("care").every(Interval.MONTH).on(TRIAL)));

    assertThat(priced.dueFirst().sum().net()).hasToString("100.00");
    assertThat(priced.month().sum().net()).hasToString("200.00");
    assertThat(priced.derivations())
        .extracting(Derivation::figure)
        .contains("totals.first.month.net", "totals.month.net");
  }
}
