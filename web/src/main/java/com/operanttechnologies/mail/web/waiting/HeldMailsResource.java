package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Entry;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.mail.web.api.MessageJson;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails that wait for somebody to say whether they leave. */
@Tag(name = "Story")
@RestController
@RequestMapping("/api/v1/held-mails")
class HeldMailsResource {
  private final WaitingRequests requests;

  HeldMailsResource(WaitingRequests requests) {
    this.requests = requests;
  }

  /** A mail and what it is about; its reason says why it waits. */
  @Schema(name = "HeldMail")
  record HeldJson(
      MessageJson mail,
      @Nullable UUID quote,
      @Nullable String quoteNumber,
      @Nullable String sequence) {
    static HeldJson of(Entry entry, MessageJson mail) {
      return new HeldJson(
          mail, entry.message().about().quote(), entry.quoteNumber(), entry.sequence());
    }
  }

  @Operation(
      summary = "List held mails",
      description =
          "Late after an outage, without a value, or perhaps sent before the database was restored:"
              + " they wait until somebody sends or drops them.")
  @GetMapping
  Page<HeldJson> list(
      CurrentKey key,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return requests.list(key, WaitingKind.HELD, cursor, limit, HeldJson::of);
  }

  @Operation(
      summary = "Send a held mail",
      description =
          "It is planned anew with the same Message-ID. 409, with the reason, if it would only be"
              + " held again, a rule ends it, or it was decided meanwhile; `errors` names each value"
              + " that it lacks, and how to fill it in.")
  @PostMapping("/{id}/sending")
  MessageJson send(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.HELD, id, Verdict.SEND);
  }

  @Operation(
      summary = "Drop a held mail",
      description =
          "It does not leave, and its sequence goes on with the next step. 409, with the reason, if"
              + " it was decided meanwhile, or brings the quote itself: that one is withdrawn.")
  @PostMapping("/{id}/drop")
  MessageJson drop(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.HELD, id, Verdict.DROP);
  }
}
