package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New versions of a quote, and new quotes from old ones. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}")
class RevisionResource {
  private final Revisions revisions;
  private final QuoteAnswers answers;

  RevisionResource(Revisions revisions, QuoteAnswers answers) {
    this.revisions = revisions;
    this.answers = answers;
  }

  /** Until when a quote is to be valid. */
  record Validity(@Nullable LocalDate validUntil) {}

  @Operation(
      summary = "Revise a quote",
      description =
          "A draft of the next version under the same number and link. The old one stays offered"
              + " until the new one is sent.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/revision")
  ResponseEntity<QuoteJson> revise(CurrentKey key, @PathVariable UUID id) {
    return answers.with(
        HttpStatus.CREATED, key, revisions.revise(key.tenant(), id, Actor.key(key.id())));
  }

  @Operation(
      summary = "Extend the validity",
      description = "A new version with the same content, sent at once, with time to take it back.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/validity")
  ResponseEntity<QuoteJson> extend(
      CurrentKey key, @PathVariable UUID id, @RequestBody Validity validity) {
    LocalDate until = validity.validUntil();
    if (until == null) {
      throw new InvalidInput("validUntil", "Give a date such as 2026-12-31.");
    }
    return answers.with(
        HttpStatus.ACCEPTED, key, revisions.extend(key.tenant(), id, until, Actor.key(key.id())));
  }

  @Operation(
      summary = "Copy a quote",
      description = "A new draft with the same content and a number of its own.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/copies")
  ResponseEntity<QuoteJson> copy(CurrentKey key, @PathVariable UUID id) {
    return answers.with(
        HttpStatus.CREATED,
        key,
        revisions.duplicate(key.tenant(), id, key.createdBy(), Actor.key(key.id())));
  }
}
