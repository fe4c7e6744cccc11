package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.buyer.Seat;
import com.operanttechnologies.quote.change.Since;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The customer's page in all its states. */
@Component
class BuyerPages {
  private final BuyerPayment payment;

  BuyerPages(BuyerPayment payment) {
    this.payment = payment;
  }

  /** The page as it is found. */
  ModelAndView found(String token, PublicQuote quote, @Nullable TypedChoice choice) {
    BuyerWords words = BuyerWords.in(quote.locale());
    if (quote.closed() == Reason.NOT_OFFERED) {
      return apart(words, quote.seller().name(), "notOffered", HttpStatus.NOT_FOUND);
    }
    Saying saying =
        quote.closed() == null
            ? stands(quote, words)
            : new ClosedWords(quote, words).say(quote.closed());
    return page(token, quote, Typed.choosing(choice), saying, HttpStatus.OK);
  }

  /** What a reader hears of an open quote: their own signature, then what is new. */
  private static @Nullable Saying stands(PublicQuote quote, BuyerWords words) {
    Seat seat = seat(quote);
    String missing = new ClosedWords(quote, words).missing();
    if (seat.hasSigned()) {
      return Saying.of("good", words, "signed", missing);
    }
    Saying since = since(quote, words);
    if (since != null) {
      return since;
    }
    if (seat.reader().signs()) {
      return seat.decides() ? null : Saying.of("live", words, "notYourTurn", missing);
    }
    return Saying.of("live", words, seat.reader().role().code(), missing);
  }

  private static Seat seat(PublicQuote quote) {
    return Objects.requireNonNull(quote.seat());
  }

  private static @Nullable Saying since(PublicQuote quote, BuyerWords words) {
    Since since = quote.since();
    if (since == null || since.readAt() == null) {
      return null;
    }
    String read =
        new BuyerFigures(quote.locale(), quote.version().currency())
            .moment(since.readAt(), quote.seller().zone());
    Saying saying = Saying.of("live", words, "since", since.version(), read);
    return new Saying(saying.tone(), saying.title(), saying.text(), since.changes());
  }

  /** The page after a choice that cannot be had; absent where it can. */
  @Nullable ModelAndView refused(String token, PublicQuote quote, TypedChoice choice) {
    BuyerWords words = BuyerWords.in(quote.locale());
    Map<String, String> errors = PaperWriter.errors(quote, words, choice);
    return errors.isEmpty()
        ? null
        : page(
            token,
            quote,
            Typed.choosing(choice).refused(errors),
            Saying.of("bad", words, "incomplete"),
            HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** The page after a question was refused. */
  ModelAndView asking(
      String token,
      PublicQuote quote,
      AskTyped asking,
      Map<String, String> errors,
      Saying saying,
      HttpStatusCode status) {
    ModelAndView page = page(token, quote, Typed.choosing(null).refused(errors), saying, status);
    page.addObject("asking", asking);
    return page;
  }

  /** The page after something was said to it. */
  ModelAndView page(
      String token,
      PublicQuote quote,
      Typed typed,
      @Nullable Saying saying,
      HttpStatusCode status) {
    BuyerWords words = BuyerWords.in(quote.locale());
    Map<String, Object> model = new HashMap<>();
    Acceptance acceptance = quote.acceptance();
    Seat seat = seat(quote);
    boolean open = quote.closed() == null;
    model.put("t", words);
    model.put("base", "/q/" + token);
    model.put("paper", paper(quote, words, typed.choice()));
    model.put("attachments", quote.version().attachments());
    model.put("images", quote.version().lineImages());
    model.put("cover", quote.version().cover());
    model.put("typed", typed);
    model.put("open", open);
    model.put("decides", open && seat.decides());
    model.put("chooses", quote.chooses());
    model.put("recommends", open && seat.recommends());
    model.put("speaks", seat.speaks());
    model.put("people", new PeopleWriter(quote, seat, words).write());
    model.put("accepted", acceptance != null);
    model.put("nonce", quote.nonce());
    model.put("consent", quote.consent().text());
    model.put("pay", payment.of(quote, words));
    model.put("questions", new AskedWriter(quote, words).write());
    model.put("asking", AskTyped.NOTHING);
    model.put("earliest", quote.version().validUntil().plusDays(1).toString());
    model.put("extendable", open || quote.closed() == Reason.EXPIRED);
    model.put("logo", quote.seller().logo() != null);
    if (saying != null) {
      model.put("saying", saying);
    }
    return new ModelAndView("buyer/quote", model, status);
  }

  /** Only the figures that change with what is chosen. */
  ModelAndView totals(PublicQuote quote, @Nullable TypedChoice choice) {
    BuyerWords words = BuyerWords.in(quote.locale());
    return new ModelAndView(
        "buyer/totals", Map.of("t", words, "paper", paper(quote, words, choice)));
  }

  private BuyerPaper paper(PublicQuote quote, BuyerWords words, @Nullable TypedChoice choice) {
    return PaperWriter.write(quote, words, choice, today(quote), payment.split(quote, words));
  }

  /** A page that has nothing of a quote to show. */
  static ModelAndView apart(BuyerWords words, String seller, String key, HttpStatus status) {
    Saying saying = Saying.of("warn", words, key);
    return new ModelAndView(
        "buyer/apart", Map.of("t", words, "seller", seller, "saying", saying), status);
  }

  private static LocalDate today(PublicQuote quote) {
    return Instant.now().atZone(quote.seller().zone()).toLocalDate();
  }
}
