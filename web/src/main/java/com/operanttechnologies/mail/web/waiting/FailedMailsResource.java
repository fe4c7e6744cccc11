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

/** Mails that were refused for good or given up. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping("/api/v1/failed-mails")
class FailedMailsResource {
  private final WaitingRequests requests;

  FailedMailsResource(WaitingRequests requests) {
    this.requests = requests;
  }

  /** A mail and what it is about; its reason says what went wrong. */
  @Schema(name = "FailedMail")
  record FailedJson(
      MessageJson mail,
      @Nullable UUID quote,
      @Nullable String quoteNumber,
      @Nullable String sequence,
      @Nullable String mailbox) {
    static FailedJson of(Entry entry, MessageJson mail) {
      return new FailedJson(
          mail,
          entry.message().about().quote(),
          entry.quoteNumber(),
          entry.sequence(),
          entry.mailbox());
    }
  }

  @Operation(
      summary = "List failed mails",
      description =
          "The relay refused them for good, or they were given up after many tries. They are never"
              + " sent again by themselves, and stand here until somebody sends them or leaves it.")
  @GetMapping
  Page<FailedJson> list(
      CurrentKey key,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return requests.list(key, WaitingKind.FAILED, cursor, limit, FailedJson::of);
  }

  @Operation(
      summary = "Send a failed mail again",
      description =
          "It is planned anew with the same Message-ID. 409, with the reason, if a rule stops it or"
              + " it lacks a value (named by `errors`), or it was decided meanwhile.")
  @PostMapping("/{id}/sending")
  MessageJson send(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.FAILED, id, Verdict.SEND);
  }

  @Operation(
      summary = "Leave a failed mail as it is",
      description = "It keeps its outcome, and nobody is asked about it any more.")
  @PostMapping("/{id}/leaving")
  MessageJson leave(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.FAILED, id, Verdict.LEAVE);
  }
}
