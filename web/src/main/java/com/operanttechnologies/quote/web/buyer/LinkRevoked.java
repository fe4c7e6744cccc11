package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;

/** The address was true once and leads nowhere any more. */
class LinkRevoked extends RuntimeException {
  private final transient Link link;

  LinkRevoked(Link link) {
    this.link = link;
  }

  Link link() {
    return link;
  }
}
