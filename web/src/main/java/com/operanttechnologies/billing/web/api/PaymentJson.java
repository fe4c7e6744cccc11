package com.operanttechnologies.billing.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.billing.prepayment.Prepayment;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.payment.Payment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid on acceptance, deposit or full: due, paid or cancelled.
 *
 * @param setOff against the invoice: waiting, set_off, refused, by_hand or returned; null before it
 *     is paid
 * @param setOffReason why it was refused
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PaymentJson(
    UUID id,
    String kind,
    String currency,
    String amount,
    String state,
    boolean lastTryFailed,
    @Nullable Instant paidAt,
    @Nullable String setOff,
    @Nullable String setOffReason) {
  static PaymentJson of(Payment payment, @Nullable Prepayment prepaid) {
    Prepayment own = prepaid != null && prepaid.payment().equals(payment.id()) ? prepaid : null;
    return new PaymentJson(
        payment.id(),
        payment.kind(),
        payment.currency(),
        IsoCurrency.of(payment.currency()).text(payment.amount()),
        payment.state(),
        payment.failed(),
        payment.paidAt(),
        own == null ? null : own.state().code(),
        own == null ? null : own.reason());
  }
}
