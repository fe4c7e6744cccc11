package com.operanttechnologies.quote;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Text among the lines, without a price: the heading of a section, or a note.
 *
 * @param kind {@link LineKind#SECTION} or {@link LineKind#NOTE}
 * @param after how many lines stand before it
 * @param discountPercent of a section: taken from each of its lines
 * @param discountAmount of a section: taken from its firm one-off lines
 */
public record TextLine(
    LineKind kind,
    int after,
    String description,
    @Nullable String details,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount) {

  /** Without a discount. */
  public TextLine(LineKind kind, int after, String description, @Nullable String details) {
    this(kind, after, description, details, null, null);
  }

  /** Whether something is taken from the lines below it. */
  public boolean isDiscounted() {
    return isPositive(discountPercent) || isPositive(discountAmount);
  }

  private static boolean isPositive(@Nullable BigDecimal discount) {
    return discount != null && discount.signum() > 0;
  }
}
