package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import org.springframework.stereotype.Component;

/** From the token in an address to the quote behind it; looking writes nothing. */
@Component
class BuyerLinks {
  private final PublicQuotes quotes;

  BuyerLinks(PublicQuotes quotes) {
    this.quotes = quotes;
  }

  Link of(String token) {
    Link link = quotes.link(token).orElseThrow(LinkUnknown::new);
    if (link.revoked()) {
      throw new LinkRevoked(link);
    }
    return link;
  }

  PublicQuote open(Link link) {
    return quotes.open(link);
  }
}
