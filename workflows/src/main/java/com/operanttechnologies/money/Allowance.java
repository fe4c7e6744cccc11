package com.operanttechnologies.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a discount on the whole quote takes from one tax category (EN 16931, document level
 * allowance); percent is absent when it is the share of an absolute discount.
 */
public record Allowance(
    BigDecimal taxRate, BigDecimal base, @Nullable BigDecimal percent, BigDecimal amount) {}
