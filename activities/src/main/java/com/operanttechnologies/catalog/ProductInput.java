package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is entered. Lists that are absent stay as they are; a given one replaces all.
 *
 * @param interval once (the default), month, quarter or year
 * @param active true by default
 */
public record ProductInput(
    @Nullable String code,
    @Nullable String name,
    @Nullable String details,
    @Nullable String unit,
    @Nullable String interval,
    @Nullable String taxCategory,
    @Nullable Boolean active,
    @Nullable List<PriceInput> prices,
    @Nullable List<CostInput> costs,
    @Nullable List<PartInput> parts) {

  /**
   * A price.
   *
   * @param priceBook absent: the standard one
   * @param model per_unit (the default), flat, graduated, volume or package
   * @param price of a unit, of all, or of a package
   * @param size units of a package
   */
  public record PriceInput(
      @Nullable UUID priceBook,
      @Nullable String currency,
      @Nullable String model,
      @Nullable BigDecimal price,
      @Nullable BigDecimal size,
      @Nullable List<TierInput> tiers) {}

  /** A tier; the last one has no upTo. */
  public record TierInput(
      @Nullable BigDecimal upTo, @Nullable BigDecimal price, @Nullable BigDecimal fee) {}

  /** What a unit costs, and the lowest price for which it should be sold. */
  public record CostInput(
      @Nullable String currency, @Nullable BigDecimal cost, @Nullable BigDecimal lowestPrice) {}

  /**
   * What comes with it.
   *
   * @param quantity for each unit of the product, 1 by default
   * @param group the customer picks exactly one of all parts with this name
   * @param preselected whether it is the picked one from the start
   */
  public record PartInput(
      @Nullable UUID productId,
      @Nullable BigDecimal quantity,
      @Nullable Boolean optional,
      @Nullable String group,
      @Nullable Boolean preselected) {

    /** The group's name; absent where there is none. */
    public @Nullable String name() {
      return group == null || group.isBlank() ? null : group.strip();
    }

    public boolean first() {
      return Boolean.TRUE.equals(preselected);
    }
  }
}
