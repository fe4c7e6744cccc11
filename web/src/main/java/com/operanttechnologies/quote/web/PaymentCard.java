package com.operanttechnologies.quote.web;

import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.quote.Quote;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card about payment on a quote's page shows. */
@Component
class PaymentCard {
  private final Payments payments;

  PaymentCard(Payments payments) {
    this.payments = payments;
  }

  void fill(Model model, UUID tenant, Quote quote) {
    model.addAttribute("term", payments.term(tenant, quote.id()));
    model.addAttribute("payments", payments.of(tenant, quote.id()));
    model.addAttribute("payable", payments.possible(tenant));
  }
}
