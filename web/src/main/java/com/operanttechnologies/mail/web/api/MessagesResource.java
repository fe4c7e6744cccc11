package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
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
  private final Pace pace;

  MessagesResource(Tenants tenants, Quotes quotes, Ledger ledger, Pace pace) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.ledger = ledger;
    this.pace = pace;
  }

  @Operation(
      summary = "List the mails of a quote",
      description =
          "Oldest first, what is planned included; each says why it was sent or not,"
              + " and what each try to hand it over came to.")
  @GetMapping("/api/v1/quotes/{id}/messages")
  Page<MessageJson> messages(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          UUID quote = quotes.get(key.tenant(), id).id();
          Map<UUID, List<Attempt>> tries = ledger.attempts(quote);
          return Page.whole(ledger.ofQuote(quote).stream().map(mail -> json(mail, tries)).toList());
        });
  }

  private MessageJson json(Message mail, Map<UUID, List<Attempt>> tries) {
    DelayJson delay =
        mail.state() == MessageState.PLANNED
            ? pace.delay(mail.id()).map(DelayJson::of).orElse(null)
            : null;
    return MessageJson.of(mail, delay, tries.getOrDefault(mail.id(), List.of()));
  }
}
