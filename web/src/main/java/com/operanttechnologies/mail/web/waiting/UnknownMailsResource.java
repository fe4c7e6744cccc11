package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.evidence.EvidenceSearch;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Entry;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.mail.web.api.MessageJson;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails of which nobody knows whether they left. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping("/api/v1/unknown-mails")
class UnknownMailsResource {
  private final WaitingRequests requests;
  private final EvidenceSearch evidence;

  UnknownMailsResource(WaitingRequests requests, EvidenceSearch evidence) {
    this.requests = requests;
    this.evidence = evidence;
  }

  /**
   * A mail and what is known about it.
   *
   * @param lookResult what a folder of sent mail or a provider told, in words
   */
  @Schema(name = "UnknownMail")
  record UnknownJson(
      MessageJson mail,
      @Nullable UUID quote,
      @Nullable String quoteNumber,
      @Nullable String mailbox,
      @Nullable Instant since,
      @Nullable Instant lookedAt,
      @Nullable String lookResult) {
    static UnknownJson of(Entry entry, MessageJson mail) {
      return new UnknownJson(
          mail,
          entry.message().about().quote(),
          entry.quoteNumber(),
          entry.mailbox(),
          entry.since(),
          entry.lookedAt(),
          entry.lookResult());
    }
  }

  @Operation(
      summary = "List mails of unknown fate",
      description =
          "The line broke before the relay could say whether it took them. They are never sent"
              + " again by themselves; an answer, a report or the folder of sent mail can tell.")
  @GetMapping
  Page<UnknownJson> list(
      CurrentKey key,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return requests.list(key, WaitingKind.UNKNOWN, cursor, limit, UnknownJson::of);
  }

  /** How many mails were looked for. */
  record Looked(int mails) {}

  @Operation(
      summary = "Look for evidence now",
      description =
          "Asks the folders of sent mail and the providers at once, about a hundred of them at most;"
              + " those that waited longest for it come first.")
  @PostMapping("/look")
  Looked look(CurrentKey key) {
    return new Looked(evidence.look(key.tenant()));
  }

  @Operation(summary = "Say that a mail arrived", description = "409 if its fate is known by now.")
  @PostMapping("/{id}/arrival")
  MessageJson arrived(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.UNKNOWN, id, Verdict.ARRIVED);
  }

  @Operation(
      summary = "Send a mail of unknown fate again",
      description =
          "With the same Message-ID. 409, with the reason, if its fate is known by now, a rule stops"
              + " it, or it lacks a value (named by `errors`).")
  @PostMapping("/{id}/sending")
  MessageJson sendAgain(CurrentKey key, @PathVariable UUID id) {
    return requests.decide(key, WaitingKind.UNKNOWN, id, Verdict.SEND);
  }
}
