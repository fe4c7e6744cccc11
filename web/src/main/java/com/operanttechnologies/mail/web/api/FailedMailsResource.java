package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.failed.FailedMails;
import com.operanttechnologies.mail.failed.FailedMails.Entry;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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
  private static final int MOST = 200;

  private final Tenants tenants;
  private final FailedMails failed;
  private final MessageAnswers answers;

  FailedMailsResource(Tenants tenants, FailedMails failed, MessageAnswers answers) {
    this.tenants = tenants;
    this.failed = failed;
    this.answers = answers;
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
    int most = Math.clamp(limit, 1, MOST);
    return tenants.as(key.tenant(), () -> page(failed.list(cursor, most + 1), most));
  }

  private Page<FailedJson> page(List<Entry> entries, int most) {
    List<MessageJson> mails = answers.of(entries.stream().map(Entry::message).toList());
    return Page.of(
        IntStream.range(0, entries.size())
            .mapToObj(at -> FailedJson.of(entries.get(at), mails.get(at)))
            .toList(),
        most,
        entry -> entry.mail().id().toString());
  }

  @Operation(
      summary = "Send a failed mail again",
      description =
          "It is planned anew with the same Message-ID. 409, with the reason, if a rule stops it or"
              + " it lacks a value (named by `errors`), or it was decided meanwhile.")
  @PostMapping("/{id}/sending")
  MessageJson send(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, failed::send);
  }

  @Operation(
      summary = "Leave a failed mail as it is",
      description = "It keeps its outcome, and nobody is asked about it any more.")
  @PostMapping("/{id}/leaving")
  MessageJson leave(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, failed::leave);
  }

  private MessageJson decide(
      CurrentKey key, UUID id, BiFunction<UUID, Actor, Optional<Refusal>> decision) {
    tenants
        .as(
            key.tenant(),
            () -> {
              Message found = answers.found(id);
              return decision.apply(found.id(), Actor.key(key.id()));
            })
        .ifPresent(refusal -> {
          throw refusal.conflict();
        });
    return tenants.as(key.tenant(), () -> answers.of(id));
  }
}
