package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.OverTerm;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.QuotePaper.Sum;
import com.operanttechnologies.document.copy.PaperView.Fact;
import com.operanttechnologies.document.copy.PaperView.Period;
import com.operanttechnologies.document.copy.PaperView.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the sums: once, each month, each quarter, each year, options apart, and what is due first.
 */
record TotalsWriter(QuotePaper paper, Words words, Figures figures, Texts texts) {

  Totals write() {
    boolean recurring = paper.sums().isRecurring();
    Sum due = paper.sums().dueFirst();
    return new Totals(
        discounts(),
        recurring || !paper.sums().optional().isZero() ? periods() : List.of(),
        steps(due),
        texts.word(words.of(recurring ? "dueFirst" : "total")),
        texts.figure(figures.money(due.gross())),
        recurring ? texts.word(words.of(note())) : "");
  }

  private String note() {
    boolean later = paper.lines().stream().anyMatch(QuotePaper.Line::later);
    return later ? "dueFirstNote.later" : "dueFirstNote";
  }

  private List<Fact> discounts() {
    return paper.discounts().stream()
        .map(discount ->
            new Fact(
                texts.line("discounts", discount.description()),
                texts.figure(figures.money(discount.amount().negate()))))
        .toList();
  }

  private List<Period> periods() {
    var periods = new ArrayList<Period>();
    add(periods, "sum.once", paper.sums().once());
    add(periods, "sum.month", paper.sums().month());
    changed(periods, "month");
    add(periods, "sum.quarter", paper.sums().quarter());
    changed(periods, "quarter");
    add(periods, "sum.year", paper.sums().year());
    changed(periods, "year");
    add(periods, "sum.optional", paper.sums().optional());
    OverTerm.Contract contract = paper.sums().overTerm().contract();
    if (contract != null) {
      String word = contract.open() ? "sum.contract.open" : "sum.contract";
      periods.add(period(words.of(word), contract.sum()));
    }
    return periods;
  }

  private void add(List<Period> periods, String word, Sum sum) {
    if (!sum.isZero()) {
      periods.add(period(words.of(word), sum));
    }
  }

  /** What it comes to once prices change, each step in a row of its own. */
  private void changed(List<Period> periods, String interval) {
    for (OverTerm.Changed each : paper.sums().overTerm().changed()) {
      if (each.interval().equals(interval)) {
        String from = Integer.toString(each.from());
        periods.add(period(words.of("sum." + interval + ".from", from), each.sum()));
      }
    }
  }

  /** Where it is rounded to coins, its name says by how much. */
  private Period period(String name, Sum sum) {
    BigDecimal rounding = rounding(sum);
    String label =
        rounding.signum() == 0 ? name : words.of("sum.rounded", name, figures.money(rounding));
    return new Period(
        texts.word(label),
        texts.figure(figures.money(sum.net())),
        texts.figure(figures.money(sum.tax())),
        texts.figure(figures.money(sum.gross())));
  }

  private List<Fact> steps(Sum due) {
    var steps = new ArrayList<Fact>();
    steps.add(new Fact(texts.word(words.of("net")), texts.figure(figures.money(due.net()))));
    for (var row : paper.taxes()) {
      String label = words.of("taxOn", figures.percent(row.rate()), figures.money(row.base()));
      steps.add(new Fact(texts.word(label), texts.figure(figures.money(row.tax()))));
    }
    BigDecimal rounding = rounding(due);
    if (rounding.signum() != 0) {
      steps.add(new Fact(texts.word(words.of("rounding")), texts.figure(figures.money(rounding))));
    }
    return steps;
  }

  /** What stands between net and tax and what is paid. */
  private static BigDecimal rounding(Sum sum) {
    return sum.gross().subtract(sum.net()).subtract(sum.tax());
  }
}
