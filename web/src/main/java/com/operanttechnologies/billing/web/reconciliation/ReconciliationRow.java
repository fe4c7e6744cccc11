package com.operanttechnologies.billing.web.reconciliation;

import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.billing.reconciliation.Compared;
import com.operanttechnologies.money.IsoCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted quote beside its bill.
 *
 * @param state of its billing: waiting, running, done, compensating, failed or undone
 * @param difference billed less accepted
 * @param reasons why the two differ, in words
 * @param prepaid what was paid on acceptance, which changes neither; absent without
 * @param setOff of that payment: waiting, set_off, refused, by_hand or returned
 * @param due what is still to be paid, once it was set off
 */
record ReconciliationRow(
    UUID quote,
    String number,
    String customer,
    Instant acceptedAt,
    String state,
    String currency,
    String accepted,
    String billed,
    String difference,
    boolean equal,
    List<String> reasons,
    @Nullable String prepaid,
    @Nullable String setOff,
    @Nullable String due) {
  static ReconciliationRow of(Compared row) {
    IsoCurrency currency = IsoCurrency.of(row.currency());
    Prepayment paid = row.prepaid();
    BigDecimal due = paid == null ? null : paid.due();
    return new ReconciliationRow(
        row.quote(),
        row.number(),
        row.customer(),
        row.acceptedAt(),
        row.state(),
        row.currency(),
        currency.text(row.accepted()),
        currency.text(row.billed()),
        currency.text(row.difference()),
        row.equal(),
        row.reasons(),
        paid == null ? null : currency.text(paid.amount()),
        paid == null ? null : paid.state().code(),
        due == null ? null : currency.text(due));
  }
}
