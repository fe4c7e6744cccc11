package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.web.choice.ChoiceReading;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a quote to its customer; fetching it changes nothing. */
@Controller
class QuotePageController {
  private final BuyerLinks links;
  private final BuyerPages pages;
  private final PublicQuotes quotes;

  QuotePageController(BuyerLinks links, BuyerPages pages, PublicQuotes quotes) {
    this.links = links;
    this.pages = pages;
    this.quotes = quotes;
  }

  @GetMapping("/q/{token}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    TypedChoice choice = ChoiceReading.asked(request).orElse(null);
    return pages.found(token, links.open(links.of(token)), choice);
  }

  /** The sums with these options, picks and quantities; nothing is kept. */
  @GetMapping("/q/{token}/totals")
  ModelAndView totals(@PathVariable String token, HttpServletRequest request) {
    return figures(token, links.open(links.of(token)), ChoiceReading.asked(request).orElse(null));
  }

  private ModelAndView figures(String token, PublicQuote quote, @Nullable TypedChoice choice) {
    return quote.closed() == Reason.NOT_OFFERED
        ? pages.found(token, quote, choice)
        : pages.totals(quote, choice);
  }

  /**
   * What the reader tries out, kept for them alone: the figures for a script, else the page anew,
   * or what is wrong with it.
   */
  @PostMapping("/q/{token}/choice")
  Object tryOut(@PathVariable String token, HttpServletRequest request) {
    PublicQuote quote = links.open(links.of(token));
    TypedChoice choice = ChoiceReading.typed(request);
    quotes.tryOut(quote, request.getParameter("hash"), choice.choice());
    if (request.getHeader("HX-Request") != null) {
      return figures(token, quote, choice);
    }
    ModelAndView refused = pages.refused(token, quote, choice);
    return refused == null
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create("/q/" + token + "#total"))
            .build()
        : refused;
  }
}
