package com.operanttechnologies.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line with its net amount, in its first period where it comes again; it is counted unless it is
 * an option that was not chosen.
 *
 * @param net after its own discounts and its share of its section's
 * @param sectionOff that share
 * @param steps what it costs from later periods on, where it has a ramp
 */
public record PricedLine(
    PriceLine line, BigDecimal net, boolean counted, BigDecimal sectionOff, List<Step> steps) {

  public PricedLine {
    steps = List.copyOf(steps);
  }

  /** From this period on the line has other units, and this net after its section's share. */
  public record Step(int from, PriceLine line, BigDecimal net, BigDecimal sectionOff) {}

  /** As it is billed in a period, counted from 1. */
  public PricedLine in(int period) {
    return steps.stream()
        .filter(step -> step.from() <= period)
        .reduce((_, later) -> later)
        .map(step -> new PricedLine(step.line(), step.net(), counted, step.sectionOff(), steps))
        .orElse(this);
  }

  /** Whether it, or its first period, stands on the first invoice. */
  public boolean isDueFirst() {
    return counted && !line.term().isLater();
  }

  boolean countedIn(Interval interval) {
    return counted && line.interval() == interval;
  }

  BigDecimal taxRate() {
    return PlainNumber.of(line.taxPercent());
  }
}
