package com.operanttechnologies.money;

import com.operanttechnologies.money.term.Term;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line to be priced, as the seller typed it; percentages stand as 20 for 20 %.
 *
 * @param term of a line that comes again; {@link Term#PLAIN} where nothing was agreed
 */
public record PriceLine(
    String id,
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    BigDecimal taxPercent,
    Interval interval,
    boolean optional,
    Term term) {

  /** From acceptance on, without an end. */
  public PriceLine(
      String id,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      BigDecimal taxPercent,
      Interval interval,
      boolean optional) {
    this(
        id,
        description,
        quantity,
        unitPrice,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        Term.PLAIN);
  }

  /** The same line with another unit price. */
  public PriceLine at(BigDecimal price) {
    return new PriceLine(
        id,
        description,
        quantity,
        price,
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        term);
  }
}
