package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every mail about a quote, and every mail of a contact's way through a sequence. */
@Tag(name = "Story")
@RestController
class MessagesResource {
  private final Tenants tenants;
  private final Quotes quotes;
  private final Enrollments enrollments;
  private final Ledger ledger;
  private final MessageAnswers answers;

  MessagesResource(
      Tenants tenants,
      Quotes quotes,
      Enrollments enrollments,
      Ledger ledger,
      MessageAnswers answers) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.enrollments = enrollments;
    this.ledger = ledger;
    this.answers = answers;
  }

  @Operation(
      summary = "List the mails of a quote",
      description =
          "Oldest first, what is planned included; each says why it was sent or not,"
              + " and what each try to hand it over came to.")
  @GetMapping("/api/v1/quotes/{id}/messages")
  Page<MessageJson> ofQuote(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> Page.whole(answers.of(ledger.ofQuote(quotes.get(key.tenant(), id).id()))));
  }

  @Operation(
      summary = "List the mails of an enrollment",
      description = "As those of a quote, also where there is no quote.")
  @GetMapping("/api/v1/enrollments/{id}/messages")
  Page<MessageJson> ofEnrollment(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          enrollments.find(id).orElseThrow(() -> new NotFound("The enrollment"));
          return Page.whole(answers.of(ledger.ofEnrollment(id)));
        });
  }
}
