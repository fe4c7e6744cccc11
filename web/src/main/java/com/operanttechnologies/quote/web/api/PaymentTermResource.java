package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.payment.PaymentTerm;
import com.operanttechnologies.payment.Payments;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput.PaymentInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer has to pay when accepting. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}/payment")
class PaymentTermResource {
  private final Quotes quotes;
  private final Payments payments;

  PaymentTermResource(Quotes quotes, Payments payments) {
    this.quotes = quotes;
    this.payments = payments;
  }

  @Operation(summary = "Read what has to be paid on acceptance")
  @GetMapping
  PaymentTermJson read(CurrentKey key, @PathVariable UUID id) {
    Quote quote = quotes.get(key.tenant(), id);
    return PaymentTermJson.of(payments.term(key.tenant(), quote.id()));
  }

  @Operation(
      summary = "Say what has to be paid on acceptance",
      description = "While the quote is a draft, in review or approved; 409 afterwards.")
  @PutMapping
  PaymentTermJson set(CurrentKey key, @PathVariable UUID id, @RequestBody PaymentInput term) {
    PaymentTerm wanted = PaymentTerm.of(term.kind(), term.percent());
    if (!quotes.get(key.tenant(), id).state().isEditable()) {
      throw new Conflict("The payment is fixed once the quote was sent. Write a new version.");
    }
    payments.setTerm(key.tenant(), id, wanted, Actor.key(key.id()));
    return read(key, id);
  }
}
