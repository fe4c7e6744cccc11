package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.question.Asking;
import com.operanttechnologies.quote.question.Question;
import com.operanttechnologies.quote.question.QuestionForm;
import com.operanttechnologies.quote.question.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a customer's question, or wish for more time, from a plain form. */
@Controller
class AskController {
  private final BuyerLinks links;
  private final Questions questions;
  private final BuyerPages pages;

  AskController(BuyerLinks links, Questions questions, BuyerPages pages) {
    this.links = links;
    this.questions = questions;
    this.pages = pages;
  }

  @PostMapping("/q/{token}/questions")
  Object ask(@PathVariable String token, HttpServletRequest request) {
    return asked(token, request, Question.Kind.QUESTION);
  }

  @PostMapping("/q/{token}/more-time")
  Object moreTime(@PathVariable String token, HttpServletRequest request) {
    return asked(token, request, Question.Kind.MORE_TIME);
  }

  private Object asked(String token, HttpServletRequest request, Question.Kind kind) {
    Link link = links.of(token);
    AskTyped typed =
        new AskTyped(
            text(request, "question"),
            text(request, "line"),
            text(request, "until"),
            text(request, "why"));
    Asking asking;
    try {
      boolean time = kind == Question.Kind.MORE_TIME;
      asking =
          QuoteDecisionController.handless(request)
              ? new Asking.StalePage()
              : questions.ask(
                  link,
                  new QuestionForm(
                      kind,
                      request.getParameter("hash"),
                      request.getParameter("nonce"),
                      typed.line(),
                      time ? typed.why() : typed.question(),
                      time && !typed.until().isEmpty() ? LocalDate.parse(typed.until()) : null));
    } catch (DateTimeParseException e) {
      asking = new Asking.Incomplete(List.of("until"));
    }
    return answer(token, link, typed, asking, QuoteDecisionController.forPrograms(request));
  }

  private Object answer(
      String token, Link link, AskTyped typed, Asking asking, boolean forPrograms) {
    PublicQuote quote = links.open(link);
    BuyerWords words = BuyerWords.in(quote.locale());
    return switch (asking) {
      case Asking.Recorded() ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/q/" + token + "#questions"))
              .build();
      case Asking.Incomplete(List<String> fields) -> {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach(field -> errors.put(field, words.say("error." + field)));
        Saying saying = Saying.of("bad", words, "incomplete.question");
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        yield forPrograms
            ? problem(status, saying, errors)
            : pages.asking(token, quote, typed, errors, saying, status);
      }
      case Asking.StalePage() -> refused(token, quote, typed, "stale", forPrograms);
      case Asking.TooMany() -> refused(token, quote, typed, "tooMany", forPrograms);
    };
  }

  private Object refused(
      String token, PublicQuote quote, AskTyped typed, String key, boolean forPrograms) {
    Saying saying = Saying.of("warn", BuyerWords.in(quote.locale()), key, quote.seller().name());
    return forPrograms
        ? problem(HttpStatus.CONFLICT, saying, Map.of())
        : pages.asking(token, quote, typed, Map.of(), saying, HttpStatus.CONFLICT);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, Saying saying, Map<String, String> errors) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, saying.text());
    problem.setTitle(saying.title());
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String text(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
