package com.operanttechnologies.quote.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version earns, and what an approver should look at. For members only.
 *
 * @param lines those that come from the catalogue
 * @param findings in the order of the lines
 */
public record Margin(String currency, List<LineMargin> lines, List<Finding> findings) {
  public Margin {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * One line, for one period where it recurs.
   *
   * @param net after all discounts, the line's share of those on the quote among them
   * @param lowest the lowest net for which so many units should be sold
   * @param percent of the net; absent without a cost or a net
   */
  public record LineMargin(
      String line,
      int position,
      String code,
      String description,
      BigDecimal net,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal margin,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal lowest) {}

  /**
   * Something to look at.
   *
   * @param code {@code below_lowest_price} or {@code below_cost}
   */
  public record Finding(String code, String line, int position, String sentence) {}
}
