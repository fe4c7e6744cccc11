package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sending a quote, and taking it back. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}/sending")
class SendingResource {
  private final Sendings sendings;
  private final QuoteAnswers answers;

  SendingResource(Sendings sendings, QuoteAnswers answers) {
    this.sendings = sendings;
    this.answers = answers;
  }

  @Operation(
      summary = "Send a quote",
      description =
          "The mail leaves 15 seconds later (sendAfter). Sending what is being sent or was sent is"
              + " the same sending.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping
  ResponseEntity<QuoteJson> start(CurrentKey key, @PathVariable UUID id) {
    return answers.with(
        HttpStatus.ACCEPTED, key, sendings.start(key.tenant(), id, Actor.key(key.id())));
  }

  @Operation(
      summary = "Take a sending back",
      description = "Until sendAfter; 409 once the mail has begun to leave.")
  @DeleteMapping
  ResponseEntity<QuoteJson> takeBack(CurrentKey key, @PathVariable UUID id) {
    return answers.ok(key, sendings.takeBack(key.tenant(), id, Actor.key(key.id())));
  }
}
