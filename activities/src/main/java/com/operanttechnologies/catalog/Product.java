package com.operanttechnologies.catalog;

import com.operanttechnologies.money.Interval;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sold again and again.
 *
 * @param code by which people and files know it, unique without regard to case
 * @param details stand below the name on a quote
 * @param taxCategory absent: quotes leave its tax to their seller
 * @param active only active ones are offered while a quote is written
 */
public record Product(
    UUID id,
    String code,
    String name,
    @Nullable String details,
    @Nullable String unit,
    Interval interval,
    @Nullable String taxCategory,
    boolean active,
    Instant updatedAt,
    @Nullable ProductImage image) {}
