package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.QuoteViews.View;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The customer's page: its address, and who has looked at it. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}")
class CustomerLinkResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final Links links;
  private final QuoteViews views;

  CustomerLinkResource(Tenants tenants, Quotes quotes, Links links, QuoteViews views) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.links = links;
    this.views = views;
  }

  /** Where the customer reads, accepts and declines; whoever has it can do so. */
  record CustomerLink(String url) {}

  @Operation(
      summary = "Read the customer's link",
      description = "409 before the first sending: there is nothing to see yet.")
  @GetMapping("/link")
  CustomerLink link(CurrentKey key, @PathVariable UUID id) {
    Quote quote = quotes.get(key.tenant(), id);
    if (quote.current().sentAt() == null && quote.current().version() == 1) {
      throw new Conflict("The link leads somewhere once the quote has been sent.");
    }
    return new CustomerLink(
        tenants.as(key.tenant(), () -> links.quote(quote.id(), quote.contact())));
  }

  @Operation(
      summary = "List who looked",
      description =
          "Newest first, each labelled human, machine or unknown; only human looks count.")
  @GetMapping("/views")
  Page<View> views(CurrentKey key, @PathVariable UUID id) {
    quotes.get(key.tenant(), id);
    return Page.whole(views.of(key.tenant(), id));
  }
}
