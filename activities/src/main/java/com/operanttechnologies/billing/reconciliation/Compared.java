package com.operanttechnologies.billing.reconciliation;

import com.operanttechnologies.billing.prepayment.Prepayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted quote beside its bill.
 *
 * @param state of its billing; waiting while nothing was begun
 * @param accepted the signed gross due first; nothing once the acceptance was undone
 * @param billed the gross of the invoice that stands
 * @param reasons why the two differ, or why there is nothing to compare, in words
 * @param prepaid what was paid on acceptance, which changes neither of the two
 * @param retry the failed billing that can be tried again; absent: there is none
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
    List<String> reasons,
    @Nullable Prepayment prepaid,
    @Nullable UUID retry) {

  public Compared {
    reasons = List.copyOf(reasons);
  }

  public BigDecimal difference() {
    return billed.subtract(accepted);
  }
}
