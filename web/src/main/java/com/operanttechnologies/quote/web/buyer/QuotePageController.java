package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a quote to its customer; fetching it changes nothing. */
@Controller
class QuotePageController {
  private final BuyerLinks links;
  private final BuyerPages pages;

  QuotePageController(BuyerLinks links, BuyerPages pages) {
    this.links = links;
    this.pages = pages;
  }

  @GetMapping("/q/{token}")
  ModelAndView show(
      @PathVariable String token,
      @RequestParam(name = "option", defaultValue = "") List<String> options) {
    return pages.found(token, links.open(links.of(token)), options);
  }

  /** The sums with these options, while the customer makes up their mind. */
  @GetMapping("/q/{token}/totals")
  ModelAndView totals(
      @PathVariable String token,
      @RequestParam(name = "option", defaultValue = "") List<String> options) {
    PublicQuote quote = links.open(links.of(token));
    return quote.closed() == Reason.NOT_OFFERED
        ? pages.found(token, quote, options)
        : pages.totals(quote, options);
  }
}
