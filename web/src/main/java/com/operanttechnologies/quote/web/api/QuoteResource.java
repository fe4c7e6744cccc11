package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One quote. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}")
class QuoteResource {
  private final Quotes quotes;
  private final SellerDecisions decisions;
  private final QuoteAnswers answers;

  QuoteResource(Quotes quotes, SellerDecisions decisions, QuoteAnswers answers) {
    this.quotes = quotes;
    this.decisions = decisions;
    this.answers = answers;
  }

  @Operation(summary = "Read a quote", description = "The version that counts now, with its ETag.")
  @GetMapping
  ResponseEntity<QuoteJson> read(CurrentKey key, @PathVariable UUID id) {
    return answers.ok(key, quotes.get(key.tenant(), id));
  }

  @Operation(
      summary = "Write a draft anew",
      description =
          "Replaces everything. Lines keep their id where it is given. With If-Match, 412 if"
              + " somebody else has edited the draft meanwhile; 409 if it is no draft any more.")
  @PutMapping
  ResponseEntity<QuoteJson> edit(
      CurrentKey key,
      @PathVariable UUID id,
      @Parameter(description = "The ETag of the quote as it was read")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @RequestBody QuoteInput input) {
    return answers.ok(key, edited(key, id, input, edits(ifMatch)));
  }

  private Quote edited(CurrentKey key, UUID id, QuoteInput input, @Nullable Integer edits) {
    try {
      return quotes.edit(key.tenant(), id, input, edits, Actor.key(key.id()));
    } catch (Conflict outdated) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_FAILED, outdated.getMessage(), outdated);
    }
  }

  private static @Nullable Integer edits(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
      return null;
    }
    String digits = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    if (!digits.matches("\\d{1,9}")) {
      throw new InvalidInput("If-Match", "Give the ETag of the quote as it was read.");
    }
    return Integer.valueOf(digits);
  }

  @Operation(
      summary = "Discard a draft",
      description = "Its number stays used, and it can still be read.")
  @DeleteMapping
  ResponseEntity<QuoteJson> discard(CurrentKey key, @PathVariable UUID id) {
    return answers.ok(key, decisions.discard(key.tenant(), id, Actor.key(key.id())));
  }
}
