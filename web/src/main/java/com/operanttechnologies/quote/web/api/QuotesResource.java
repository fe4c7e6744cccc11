package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteList;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All quotes: find some, write another. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT)
class QuotesResource {
  private static final Set<String> STATES =
      Set.of(
          "draft",
          "in_review",
          "approved",
          "sending",
          "sent",
          "accepted",
          "declined",
          "expired",
          "withdrawn",
          "superseded",
          "discarded");

  private final Quotes quotes;
  private final QuoteList list;
  private final QuoteAnswers answers;

  QuotesResource(Quotes quotes, QuoteList list, QuoteAnswers answers) {
    this.quotes = quotes;
    this.list = list;
    this.answers = answers;
  }

  @Operation(
      summary = "List quotes",
      description = "Newest first. Without a state, all but discarded ones.")
  @GetMapping
  Page<SummaryJson> list(
      CurrentKey key,
      @Parameter(description = "Words in number, title, name, company or email of the customer")
          @RequestParam(required = false)
          @Nullable String text,
      @Parameter(description = "A state; may be given several times")
          @RequestParam(defaultValue = "")
          Set<String> state,
      @Parameter(description = "Id of the member who owns the quotes")
          @RequestParam(required = false)
          @Nullable UUID owner,
      @Parameter(description = "The field next of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "Rows of a page, 1 to 200") @RequestParam(defaultValue = "50")
          int limit) {
    if (!STATES.containsAll(state)) {
      throw new InvalidInput("state", "There is no such state.");
    }
    QuoteList.Page page =
        list.find(key.tenant(), new QuoteList.Filter(text, state, owner, cursor, limit));
    return new Page<>(page.quotes().stream().map(SummaryJson::of).toList(), page.next());
  }

  @Operation(
      summary = "Write a quote",
      description =
          "A draft with the next number, priced by the server. Amounts may be decimal strings or"
              + " numbers. With a templateId or a line's productId, what is missing comes from the"
              + " template or the catalogue; what is given wins, also an empty text, list or"
              + " object, and 0 as cashRounding or billingDay: none. Nothing is sent before POST"
              + " /sending.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<QuoteJson> draft(CurrentKey key, @RequestBody QuoteInput input) {
    return answers.with(
        HttpStatus.CREATED,
        key,
        quotes.draft(key.tenant(), input, key.createdBy(), Actor.key(key.id())));
  }
}
