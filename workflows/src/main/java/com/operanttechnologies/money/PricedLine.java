package com.operanttechnologies.money;

import java.math.BigDecimal;

/**
 * A line with its net amount; it is counted unless it is an option that was not chosen.
 *
 * @param net after its own discounts and its share of its section's
 * @param sectionOff that share
 */
public record PricedLine(PriceLine line, BigDecimal net, boolean counted, BigDecimal sectionOff) {

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
