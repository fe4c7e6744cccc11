package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LongestCommitmentTest {
  private static int of(Line... lines) {
    return LongestCommitment.of(List.of(lines));
  }

  private static Line line(Interval interval, @Nullable Integer periods, @Nullable Integer least) {
    return line(interval, new Term(null, 0, periods, false, least), false);
  }

  private static Line line(Interval interval, Term term, boolean optional) {
    return new Line(
        "berth",
        1,
        "Berth",
        null,
        null,
        BigDecimal.ONE,
        BigDecimal.TEN,
        null,
        null,
        BigDecimal.ZERO,
        interval,
        optional,
        BigDecimal.TEN,
        Leeway.NONE,
        term);
  }

  @Test
  void whatIsBilledOnceCommitsToNothing() {
    assertThat(of(line(Interval.ONCE, Term.PLAIN, false))).isZero();
    assertThat(of()).isZero();
  }

  @Test
  void withoutATermOnePeriodIsCommittedTo() {
    assertThat(of(line(Interval.MONTH, null, null))).isEqualTo(1);
    assertThat(of(line(Interval.YEAR, null, null))).isEqualTo(12);
  }

  @Test
  void aTermLastsItsPeriods() {
    assertThat(of(line(Interval.MONTH, 18, null))).isEqualTo(18);
    assertThat(of(line(Interval.QUARTER, 6, null))).isEqualTo(18);
    assertThat(of(line(Interval.YEAR, 3, null))).isEqualTo(36);
  }

  @Test
  void aMinimumBeyondTheTermCounts() {
    Term renewing = new Term(null, 0, 12, true, 24);

    assertThat(of(line(Interval.MONTH, null, 6))).isEqualTo(6);
    assertThat(of(line(Interval.MONTH, renewing, false))).isEqualTo(24);
  }

  @Test
  void theLongestLineCountsEvenIfItIsAnOption() {
    Term years = new Term(null, 0, 5, false, null);

    assertThat(of(line(Interval.MONTH, 12, null), line(Interval.YEAR, years, true))).isEqualTo(60);
  }

  @Test
  void daysWithoutChargeAndALateStartDoNotCount() {
    Term later = new Term(LocalDate.of(2027, 1, 1), 90, 12, false, null);

    assertThat(of(line(Interval.MONTH, later, false))).isEqualTo(12);
  }
}
