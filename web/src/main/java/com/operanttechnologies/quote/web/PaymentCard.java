package com.operanttechnologies.quote.web;

import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import com.operanttechnologies.money.cash.CashRounding;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.Quote;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card about payment on a quote's page shows. */
@Component
class PaymentCard {
  private final Payments payments;

  PaymentCard(Payments payments) {
    this.payments = payments;
  }

  /** What the editor offers. */
  void choose(Model model, UUID tenant, @Nullable Quote quote) {
    PaymentTerm term = quote == null ? PaymentTerm.NONE : payments.term(tenant, quote.id());
    BigDecimal percent = term.percent();
    model.addAttribute("paymentKind", term.kind().code());
    model.addAttribute("paymentPercent", percent == null ? "" : PlainNumber.text(percent));
    model.addAttribute(
        "payable", term.kind() != PaymentTerm.Kind.NONE || payments.possible(tenant));
  }

  void fill(Model model, UUID tenant, Quote quote) {
    PaymentTerm term = payments.term(tenant, quote.id());
    model.addAttribute("term", term);
    model.addAttribute("payments", payments.of(tenant, quote.id()));
    if (term.kind() != PaymentTerm.Kind.NONE && !quote.state().isFinal()) {
      InvoiceDraft first = FirstInvoice.of(quote.current());
      CashRounding cash =
          CashRounding.of(IsoCurrency.of(first.currency()), quote.current().terms().cashRounding());
      model.addAttribute("split", term.split(first.totals().gross(), cash));
    }
  }
}
