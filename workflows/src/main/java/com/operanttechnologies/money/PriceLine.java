package com.operanttechnologies.money;

import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.Units;
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

  /** The units of its first period. */
  public Units units() {
    return new Units(quantity, unitPrice);
  }

  /** The same line with so many units at another price. */
  public PriceLine of(Units units) {
    return new PriceLine(
        id,
        description,
        units.quantity(),
        units.unitPrice(),
        discountPercent,
        discountAmount,
        taxPercent,
        interval,
        optional,
        term);
  }
}
