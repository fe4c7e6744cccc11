package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.ViewLabel;
import com.operanttechnologies.quote.stepup.Sender;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Hears from the page that somebody really reads it. */
@Controller
class QuoteViewController {
  private final BuyerLinks links;
  private final QuoteViews views;

  QuoteViewController(BuyerLinks links, QuoteViews views) {
    this.links = links;
    this.views = views;
  }

  /** A browser says from where it asks; what does not come from the page is no gesture on it. */
  @PostMapping("/q/{token}/view")
  ResponseEntity<Void> viewed(
      @PathVariable String token,
      @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent,
      @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
      HttpServletRequest request) {
    Link link = links.of(token);
    ViewLabel label =
        from.equals("same-origin") ? ViewLabel.gesture(userAgent) : ViewLabel.fetched(userAgent);
    views.record(link, label, Sender.from(request.getRemoteAddr(), userAgent));
    return ResponseEntity.noContent().build();
  }
}
