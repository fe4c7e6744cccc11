package com.operanttechnologies.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a category of products is taxed with.
 *
 * @param category such as {@code standard} or {@code reverse_charge}
 * @param country of the customer, a code of two letters; absent: wherever no other rate is given
 * @param from the first day
 * @param until the last day; absent: holds on
 * @param note stands on the paper, below the line; such as the sentence that reverse charge needs
 */
public record TaxRate(
    UUID id,
    String category,
    @Nullable String country,
    BigDecimal percent,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String note) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
