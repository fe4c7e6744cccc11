package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.payment.PaymentTerm;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid on acceptance.
 *
 * @param kind none, deposit or full
 * @param percent of the first invoice's total, a decimal string; for a deposit only
 */
record PaymentTermJson(String kind, @Nullable String percent) {
  static PaymentTermJson of(PaymentTerm term) {
    return new PaymentTermJson(
        term.kind().code(), term.percent() == null ? null : PlainNumber.text(term.percent()));
  }
}
