package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking a quote off the table. */
@Tag(name = "Decisions")
@RestController
class WithdrawalResource {
  private final SellerDecisions decisions;
  private final QuoteAnswers answers;

  WithdrawalResource(SellerDecisions decisions, QuoteAnswers answers) {
    this.decisions = decisions;
    this.answers = answers;
  }

  @Operation(
      summary = "Withdraw a quote",
      description = "The customer cannot accept any more, and nothing more is mailed about it.")
  @PostMapping(QuoteAnswers.ROOT + "/{id}/withdrawal")
  ResponseEntity<QuoteJson> withdraw(CurrentKey key, @PathVariable UUID id) {
    return answers.ok(key, decisions.withdraw(key.tenant(), id, Actor.key(key.id())));
  }
}
