package com.operanttechnologies.catalog;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prices that hold together.
 *
 * @param from the first day; absent: has always held
 * @param until the last day; absent: holds on
 * @param includesTax whether its prices have tax in them
 */
public record PriceBook(
    UUID id,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    BookScope scope,
    boolean includesTax) {

  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  public boolean isStandard() {
    return scope instanceof BookScope.Standard;
  }

  /** Such as {@code price book Spring 2026, for Baker Boats}. */
  public String words() {
    return "price book " + name + scope.words() + (includesTax ? ", tax taken out" : "");
  }
}
