package com.operanttechnologies.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the lines: for each list what comes before each of its lines and, last,
 * behind them. A list that is too short says that there is nothing.
 */
public record BetweenLines(List<List<Text>> firm, List<List<Text>> options) {
  public static final BetweenLines NONE = new BetweenLines(List.of(), List.of());

  /**
   * A part between lines.
   *
   * @param text a heading or a note; of a subtotal the heading of its section
   * @param interval how often a subtotal is due: once, month, quarter or year
   * @param net of a subtotal
   * @param withOptions the subtotal counts options, which are chosen
   * @param discountPercent what a heading takes from its lines
   * @param discountAmount the same as an amount
   */
  public record Text(
      Kind kind,
      String text,
      @Nullable String details,
      String interval,
      @Nullable BigDecimal net,
      boolean withOptions,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount) {

    /** What the part is. */
    public enum Kind {
      SECTION,
      NOTE,
      SUBTOTAL
    }
  }
}
