package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * For members only: what a unit costs the seller, and the lowest price for which it should be sold.
 */
public record ProductCost(
    String currency, @Nullable BigDecimal cost, @Nullable BigDecimal lowestPrice) {}
