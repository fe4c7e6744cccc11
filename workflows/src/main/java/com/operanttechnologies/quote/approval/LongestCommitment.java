package com.operanttechnologies.quote.approval;

import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.VersionContent.Line;
import java.util.List;

/**
 * For how many months an acceptance binds both sides: the longest term or minimum of any line, and
 * at least one period of what is billed again and again. Options and picks count as if they were
 * chosen; days without charge come on top of a term and do not count.
 */
public final class LongestCommitment {
  private LongestCommitment() {}

  /** In months; 0 where everything is billed once. */
  public static int of(List<Line> lines) {
    return lines.stream().mapToInt(LongestCommitment::months).max().orElse(0);
  }

  private static int months(Line line) {
    Term term = line.term();
    int periods = term.periods() == null ? 1 : term.periods();
    int minimum = term.minimumPeriods() == null ? 1 : term.minimumPeriods();
    return Math.max(periods, minimum) * line.interval().months();
  }
}
