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

  /** The quote, for somebody whom its version in view is for. */
  PublicQuote open(Link link) {
    PublicQuote quote = quotes.open(link);
    if (quote.seat() == null) {
      throw new LinkRevoked(link);
    }
    return quote;
  }

  /** The quote, for saying that the link leads nowhere any more. */
  PublicQuote behind(Link link) {
    return quotes.open(link);
  }

  /** The address was never handed out. */
  static final class LinkUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The address was true once and leads nowhere any more. */
  static final class LinkRevoked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Link link;

    LinkRevoked(Link link) {
      this.link = link;
    }

    Link link() {
      return link;
    }
  }
}
