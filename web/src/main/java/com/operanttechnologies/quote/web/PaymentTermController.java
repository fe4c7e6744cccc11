package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a customer has to pay when accepting, chosen beside the draft. */
@Controller
class PaymentTermController {
  private final Quotes quotes;
  private final Payments payments;

  PaymentTermController(Quotes quotes, Payments payments) {
    this.quotes = quotes;
    this.payments = payments;
  }

  @PostMapping("/quotes/{id}/payment")
  String choose(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "none") String kind,
      @RequestParam(defaultValue = "") String percent) {
    if (!quotes.get(me.tenant(), id).state().isEditable()) {
      throw new Conflict("The payment is fixed once the quote was sent. Write a new version.");
    }
    try {
      PaymentTerm term = PaymentTerm.of(kind, number(percent));
      payments.setTerm(me.tenant(), id, term, Actor.member(me.memberId()));
      return "redirect:/quotes/" + id + "?done=payment";
    } catch (InvalidInput refused) {
      String done = refused.byField().containsKey("percent") ? "percent" : "unpayable";
      return "redirect:/quotes/" + id + "?done=" + done;
    }
  }

  private static BigDecimal number(String typed) {
    String digits = typed.strip().replace(',', '.');
    return digits.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") ? new BigDecimal(digits) : BigDecimal.ZERO;
  }
}
