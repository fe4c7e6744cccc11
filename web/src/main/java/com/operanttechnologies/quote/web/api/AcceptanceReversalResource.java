package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.AcceptanceUndo;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Undoing an acceptance within the organisation's grace time. */
@Tag(name = "Decisions")
@RestController
class AcceptanceReversalResource {
  private final AcceptanceUndo undo;
  private final QuoteAnswers answers;

  AcceptanceReversalResource(AcceptanceUndo undo, QuoteAnswers answers) {
    this.undo = undo;
    this.answers = answers;
  }

  /** Why; both sides get it by mail. */
  record Reversal(@Nullable String reason) {}

  @Operation(
      summary = "Undo an acceptance",
      description =
          "The version is withdrawn and what billing has made is taken back. Within the grace time"
              + " of Settings, Billing only; 409 afterwards, or while none is set.")
  @PostMapping(QuoteAnswers.ROOT + "/{id}/acceptance/reversal")
  ResponseEntity<QuoteJson> undo(
      CurrentKey key, @PathVariable UUID id, @RequestBody Reversal reversal) {
    return answers.ok(key, undo.undo(key.tenant(), id, reversal.reason(), Actor.key(key.id())));
  }
}
