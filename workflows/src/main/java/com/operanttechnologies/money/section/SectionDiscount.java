package com.operanttechnologies.money.section;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PriceLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A discount on some lines that follow each other; no line is in two of them. The percentage is
 * taken from each of them, so that an option brings its own share; the amount from those that are
 * firm and paid once.
 *
 * @param number of the section, which names it: {@code sections[0]}
 * @param from the first of its lines, as an index
 * @param to behind its last line
 */
public record SectionDiscount(
    int number, int from, int to, @Nullable BigDecimal percent, @Nullable BigDecimal amount) {

  /** Whether the amount is taken from this line. */
  static boolean bears(PriceLine line) {
    return line.interval() == Interval.ONCE && !line.optional();
  }
}
