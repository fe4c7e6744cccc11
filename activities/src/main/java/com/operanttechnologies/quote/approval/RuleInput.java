package com.operanttechnologies.quote.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as an admin or a program writes it.
 *
 * @param kind discount, margin, lowest_price, total, terms, validity, new_customer, currency or
 *     term
 * @param active absent: on
 * @param limit a percentage, an amount, or a number of days or months, by kind
 * @param currency of an amount
 * @param currencies those that need no approval
 * @param mode any, all or chain; absent: any
 * @param approvers in the order of a chain
 * @param ownQuotes whether sellers may approve their own quotes
 * @param escalateHours after which {@code escalateTo} is asked too
 */
public record RuleInput(
    @Nullable String kind,
    @Nullable Boolean active,
    @Nullable BigDecimal limit,
    @Nullable String currency,
    @Nullable List<String> currencies,
    @Nullable String mode,
    @Nullable List<Approver> approvers,
    @Nullable Boolean ownQuotes,
    @Nullable Integer escalateHours,
    @Nullable UUID escalateTo) {

  /** A member, or everybody in a role: admin or member. */
  public record Approver(@Nullable UUID member, @Nullable String role) {}
}
