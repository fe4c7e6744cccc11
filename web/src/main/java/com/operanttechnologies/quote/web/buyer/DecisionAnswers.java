package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.change.ChangeWords;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says what came of a decision, to a person as the page and to a program as a problem. */
@Component
class DecisionAnswers {
  private final BuyerPages pages;

  DecisionAnswers(BuyerPages pages) {
    this.pages = pages;
  }

  Object of(String token, PublicQuote quote, Typed typed, Decision decision, boolean forPrograms) {
    if (decision instanceof Decision.Recorded) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/q/" + token))
          .build();
    }
    BuyerWords words = BuyerWords.in(quote.locale());
    Answer answer = answer(quote, typed, decision, words);
    if (forPrograms) {
      return problem(answer, decision);
    }
    return decision instanceof Decision.Refused(Reason reason, _) && reason == Reason.NOT_OFFERED
        ? BuyerPages.apart(words, quote.seller().name(), "notOffered", answer.status())
        : pages.page(token, quote, answer.typed(), answer.saying(), answer.status());
  }

  private record Answer(HttpStatus status, Saying saying, Typed typed) {}

  private static Answer answer(
      PublicQuote quote, Typed typed, Decision decision, BuyerWords words) {
    return switch (decision) {
      case Decision.Recorded _ -> throw new IllegalArgumentException("Nothing to explain");
      case Decision.Incomplete incomplete ->
          new Answer(
              HttpStatus.UNPROCESSABLE_CONTENT,
              Saying.of("bad", words, "incomplete"),
              typed.refused(errors(incomplete.errors(), typed, words)));
      case Decision.ContentChanged changed ->
          new Answer(HttpStatus.CONFLICT, changed(changed, quote, words), typed.anew());
      case Decision.Refused refused ->
          new Answer(
              status(refused.reason()),
              new ClosedWords(quote, words).say(refused.reason()),
              typed.anew());
    };
  }

  private static Saying changed(
      Decision.ContentChanged changed, PublicQuote quote, BuyerWords words) {
    Saying saying = Saying.of("warn", words, "changed");
    List<String> points =
        ChangeWords.of(changed.changes(), quote.locale(), quote.version().currency());
    return new Saying(saying.tone(), saying.title(), saying.text(), points);
  }

  private static HttpStatus status(Reason reason) {
    return switch (reason) {
      case EXPIRED, WITHDRAWN -> HttpStatus.GONE;
      case SUPERSEDED, ACCEPTED, DECLINED, NOT_OFFERED, STALE_PAGE -> HttpStatus.CONFLICT;
    };
  }

  private static Map<String, String> errors(
      List<FieldError> errors, Typed typed, BuyerWords words) {
    Map<String, String> said = new LinkedHashMap<>();
    for (FieldError error : errors) {
      boolean misshapen = error.field().equals("name") && !typed.name().isBlank();
      said.putIfAbsent(
          error.field(), words.say("error." + error.field() + (misshapen ? ".form" : "")));
    }
    return said;
  }

  private static ResponseEntity<ProblemDetail> problem(Answer answer, Decision decision) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(answer.status(), answer.saying().text());
    problem.setTitle(answer.saying().title());
    switch (decision) {
      case Decision.Incomplete incomplete -> problem.setProperty("errors", incomplete.errors());
      case Decision.Refused refused -> problem.setProperty("reason", refused.reason().name());
      case Decision.ContentChanged changed -> {
        problem.setProperty("hash", changed.hash());
        problem.setProperty("changes", answer.saying().points());
      }
      case Decision.Recorded _ -> throw new IllegalArgumentException("Nothing to explain");
    }
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
