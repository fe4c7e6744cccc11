package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.question.Conversation;
import com.operanttechnologies.quote.question.Questions;
import com.operanttechnologies.quote.web.question.QuestionJson;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What buyers ask on their page and by mail, and what they are answered. */
@Tag(name = "Questions")
@RestController
class QuestionResource {
  private final Questions questions;
  private final Conversation conversation;
  private final Quotes quotes;
  private final QuoteAnswers answers;

  QuestionResource(
      Questions questions, Conversation conversation, Quotes quotes, QuoteAnswers answers) {
    this.questions = questions;
    this.conversation = conversation;
    this.quotes = quotes;
    this.answers = answers;
  }

  /** What is answered, at most 4,000 characters. */
  record Answer(@Nullable String answer) {}

  /** Until when the quote shall be valid. */
  record Extension(@Nullable LocalDate validUntil) {}

  @Operation(
      summary = "List open questions",
      description =
          "Of all quotes, the oldest first: questions and wishes for more time from quotes' pages,"
              + " and answers by mail (kind reply) that nobody has answered and whose thread is"
              + " not done, at most the newest 200 of them.")
  @GetMapping("/api/v1/questions")
  Page<QuestionJson> open(CurrentKey key) {
    return Page.whole(conversation.open(key.tenant()).stream().map(QuestionJson::of).toList());
  }

  @Operation(summary = "List a quote's questions", description = "Asked on the page or by mail.")
  @GetMapping(QuoteAnswers.ROOT + "/{id}/questions")
  Page<QuestionJson> ofQuote(CurrentKey key, @PathVariable UUID id) {
    quotes.get(key.tenant(), id);
    return Page.whole(conversation.of(key.tenant(), id).stream().map(QuestionJson::of).toList());
  }

  @Operation(
      summary = "Answer a question",
      description =
          "The answer stands on the buyer's page and is mailed to whoever asked. A mail (kind"
              + " reply) is answered in its thread, after 15 seconds. 409 if it was answered"
              + " already.")
  @PostMapping(QuoteAnswers.ROOT + "/{id}/questions/{question}/answer")
  QuestionJson answer(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID question,
      @RequestBody Answer body) {
    Actor actor = Actor.key(key.id());
    return conversation.reply(key.tenant(), id, question).isPresent()
        ? QuestionJson.of(conversation.answer(key.tenant(), id, question, body.answer(), actor))
        : QuestionJson.of(questions.answer(key.tenant(), id, question, body.answer(), actor));
  }

  @Operation(
      summary = "Grant more time",
      description = "Extends the quote's validity: a new version that is sent at once.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping(QuoteAnswers.ROOT + "/{id}/questions/{question}/extension")
  ResponseEntity<QuoteJson> extend(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID question,
      @RequestBody Extension extension) {
    LocalDate until = extension.validUntil();
    if (until == null) {
      throw new InvalidInput("validUntil", "Give a date such as 2026-12-31.");
    }
    return answers.with(
        HttpStatus.ACCEPTED,
        key,
        questions.extend(key.tenant(), id, question, until, Actor.key(key.id())));
  }
}
