package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every mail about a quote. */
@Tag(name = "Story")
@RestController
class MessagesResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final Ledger ledger;

  MessagesResource(Tenants tenants, Quotes quotes, Ledger ledger) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.ledger = ledger;
  }

  @Operation(
      summary = "List the mails of a quote",
      description = "Oldest first, what is planned included; each says why it was sent or not.")
  @GetMapping("/api/v1/quotes/{id}/messages")
  Page<MessageJson> messages(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          UUID quote = quotes.get(key.tenant(), id).id();
          return Page.whole(ledger.ofQuote(quote).stream().map(MessageJson::of).toList());
        });
  }
}
