package com.operanttechnologies.money.value;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.Term;

/** Why what recurs is counted with so many periods. */
public enum Basis {
  /** Its length is agreed. */
  TERM("term"),
  /** It has no end, but a minimum; or the minimum is longer than a term that renews. */
  MINIMUM("minimum"),
  /** Nothing is agreed: its first twelve months stand for it. */
  FIRST_YEAR("firstYear");

  private static final int YEAR = 12;

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The name in JSON. */
  public String code() {
    return code;
  }

  static Basis of(Term term) {
    Integer periods = term.periods();
    Integer minimum = term.minimumPeriods();
    if (minimum != null && (periods == null || minimum > periods)) {
      return MINIMUM;
    }
    return periods == null ? FIRST_YEAR : TERM;
  }

  /** With how many periods the term counts. */
  static int periods(Term term, Interval interval) {
    return term.certainPeriods().orElseGet(() -> year(interval));
  }

  static int year(Interval interval) {
    return YEAR / interval.months();
  }
}
