package com.operanttechnologies.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line to be priced, as the seller typed it; percentages stand as 20 for 20 %. */
public record PriceLine(
    String id,
    String description,
    BigDecimal quantity,
    BigDecimal unitPrice,
    @Nullable BigDecimal discountPercent,
    @Nullable BigDecimal discountAmount,
    BigDecimal taxPercent,
    Interval interval,
    boolean optional) {}
