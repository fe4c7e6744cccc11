package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.change.ChangeWords;
import com.operanttechnologies.quote.stepup.CodeWanted;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what came of a decision, to a person as the page and to a program as a problem. */
@Component
class DecisionAnswers {
  private final BuyerPages pages;

  DecisionAnswers(BuyerPages pages) {
    this.pages = pages;
  }

  /**
   * What was asked.
   *
   * @param form the last part of its address, such as acceptance
   */
  record Asked(String token, String form, boolean forPrograms) {}

  Object of(Asked asked, PublicQuote quote, Typed typed, Decision decision) {
    String token = asked.token();
    if (decision instanceof Decision.Recorded) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/q/" + token))
          .build();
    }
    BuyerWords words = BuyerWords.in(quote.locale());
    Answer answer = answer(quote, typed, decision, words);
    if (asked.forPrograms()) {
      return problem(answer, decision);
    }
    return decision instanceof Decision.Refused(Reason reason, _) && reason == Reason.NOT_OFFERED
        ? BuyerPages.apart(words, quote.seller().name(), "notOffered", answer.status())
        : wanted(
            pages.page(token, quote, answer.typed(), answer.saying(), answer.status()),
            asked,
            decision);
  }

  private static ModelAndView wanted(ModelAndView page, Asked asked, Decision decision) {
    if (decision instanceof Decision.CodeNeeded(CodeWanted wanted)) {
      page.addObject("wanted", wanted);
      page.addObject("action", asked.form());
    }
    return page;
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
              typed.refused(errors(incomplete.errors(), typed, quote, words)));
      case Decision.ContentChanged changed ->
          new Answer(HttpStatus.CONFLICT, changed(changed, quote, words), typed.anew());
      case Decision.CodeNeeded(CodeWanted wanted) ->
          new Answer(HttpStatus.FORBIDDEN, code(wanted, words), typed);
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

  private static Saying code(CodeWanted wanted, BuyerWords words) {
    return switch (wanted.why()) {
      case MAILED -> Saying.of("live", words, "code.mailed", wanted.maskedEmail());
      case WRONG -> Saying.of("bad", words, "code.wrong", wanted.maskedEmail());
      case USED_UP -> Saying.of("bad", words, "code.usedUp", wanted.maskedEmail());
      case TOO_MANY -> Saying.of("bad", words, "code.tooMany", wanted.maskedEmail());
    };
  }

  private static HttpStatus status(Reason reason) {
    return switch (reason) {
      case EXPIRED, WITHDRAWN -> HttpStatus.GONE;
      case NOT_A_SIGNER, NOT_AN_APPROVER -> HttpStatus.FORBIDDEN;
      case NOT_YOUR_TURN, OTHER_OPTIONS, SUPERSEDED, ACCEPTED, DECLINED, NOT_OFFERED, STALE_PAGE ->
          HttpStatus.CONFLICT;
    };
  }

  private static Map<String, String> errors(
      List<FieldError> errors, Typed typed, PublicQuote quote, BuyerWords words) {
    Map<String, String> said = new LinkedHashMap<>();
    if (typed.choice() != null) {
      said.putAll(PaperWriter.errors(quote, words, typed.choice()));
    }
    for (FieldError error : errors) {
      if (said.containsKey(error.field())) {
        continue;
      }
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
      case Decision.CodeNeeded(CodeWanted wanted) -> {
        problem.setProperty("reason", "CODE_NEEDED");
        problem.setProperty("challenge", wanted.challenge());
      }
      case Decision.Recorded _ -> throw new IllegalArgumentException("Nothing to explain");
    }
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
