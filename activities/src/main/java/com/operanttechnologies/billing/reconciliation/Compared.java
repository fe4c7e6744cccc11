package com.operanttechnologies.billing.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accepted quote beside its bill.
 *
 * @param state of its billing; waiting while nothing was begun
 * @param accepted the signed gross due first; nothing once the acceptance was undone
 * @param billed the gross of the invoice that stands
 * @param reasons why the two differ, in words
 */
public record Compared(
    UUID quote,
    String number,
    String customer,
    Instant acceptedAt,
    String state,
    String currency,
    BigDecimal accepted,
    BigDecimal billed,
    boolean equal,
    List<String> reasons) {

  public Compared {
    reasons = List.copyOf(reasons);
  }

  public BigDecimal difference() {
    return billed.subtract(accepted);
  }
}
