package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes questions and answers in the reader's language. */
record AskedWriter(PublicQuote quote, BuyerWords words) {

  List<Asked> write() {
    return quote.questions().stream().map(this::asked).toList();
  }

  private Asked asked(Question question) {
    return new Asked(
        question.askedBy(),
        moment(question.askedAt()),
        question.line() == null ? "" : words.say("asked.line", question.line()),
        question.asksForTime() ? wish(question.wantedUntil()) : "",
        question.text(),
        answer(question),
        moment(question.answeredAt()));
  }

  private String wish(@Nullable LocalDate until) {
    return until == null
        ? words.say("time.asked")
        : words.say("time.asked.until", figures().day(until));
  }

  private String answer(Question question) {
    LocalDate granted = question.grantedUntil();
    if (granted != null) {
      return words.say("time.granted", figures().day(granted));
    }
    return question.answer() == null ? "" : question.answer();
  }

  private String moment(@Nullable Instant instant) {
    return instant == null ? "" : figures().moment(instant, quote.seller().zone());
  }

  private BuyerFigures figures() {
    return new BuyerFigures(quote.locale(), quote.version().currency());
  }
}
