package com.operanttechnologies.quote.product;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a line comes from. It is for members only and no part of the offer: no customer sees it.
 *
 * @param unitPrice what the catalogue said when the line took its price
 * @param origin where that price came from, such as {@code price book Spring 2026}
 * @param cost of a unit, as of then
 * @param lowestPrice for which a unit should be sold, as of then
 */
public record LineProduct(
    UUID product,
    String code,
    String name,
    @Nullable BigDecimal unitPrice,
    @Nullable String origin,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal lowestPrice) {

  /** Whether the line still has the price that it took. */
  public boolean isPriceOf(BigDecimal linePrice) {
    return unitPrice != null && unitPrice.compareTo(linePrice) == 0;
  }
}
