package com.operanttechnologies.billing.web.api;

import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.IsoCurrency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit, or the whole first invoice paid beforehand.
 *
 * @param payment id, as in the billing of the quote
 * @param kind deposit or full
 * @param state waiting, set_off, refused, by_hand or returned
 * @param due what is still to be paid of the invoice, once it is set off
 * @param reason why it was refused
 */
record DepositJson(
    UUID payment,
    String kind,
    String currency,
    String amount,
    String state,
    @Nullable String due,
    @Nullable String reason,
    Instant receivedAt) {
  static DepositJson of(Prepayment paid) {
    IsoCurrency currency = IsoCurrency.of(paid.currency());
    BigDecimal due = paid.due();
    return new DepositJson(
        paid.payment(),
        paid.kind(),
        paid.currency(),
        currency.text(paid.amount()),
        paid.state().code(),
        due == null ? null : currency.text(due),
        paid.reason(),
        paid.receivedAt());
  }
}
