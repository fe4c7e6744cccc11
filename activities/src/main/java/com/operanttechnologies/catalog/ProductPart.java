package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that comes with another as a line of its own: so many a unit, firm or as an option.
 *
 * @param group of which the customer picks one; absent: it is none of a group
 * @param preselected whether it is the picked one from the start
 */
public record ProductPart(
    UUID product,
    String code,
    String name,
    BigDecimal quantity,
    boolean optional,
    @Nullable String group,
    boolean preselected) {}
