package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.util.UUID;

/** A product that comes with another as a line of its own: so many a unit, firm or as an option. */
public record ProductPart(
    UUID product, String code, String name, BigDecimal quantity, boolean optional) {}
