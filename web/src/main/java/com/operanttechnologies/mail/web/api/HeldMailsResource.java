package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.held.HeldMails;
import com.operanttechnologies.mail.held.HeldMails.Entry;
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

/** Mails that wait for somebody to say whether they leave. */
@Tag(name = "Story")
@RestController
@RequestMapping("/api/v1/held-mails")
class HeldMailsResource {
  private static final int MOST = 200;

  private final Tenants tenants;
  private final HeldMails held;
  private final MessageAnswers answers;

  HeldMailsResource(Tenants tenants, HeldMails held, MessageAnswers answers) {
    this.tenants = tenants;
    this.held = held;
    this.answers = answers;
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
    int most = Math.clamp(limit, 1, MOST);
    return tenants.as(key.tenant(), () -> page(held.list(cursor, most + 1), most));
  }

  private Page<HeldJson> page(List<Entry> entries, int most) {
    List<MessageJson> mails = answers.of(entries.stream().map(Entry::message).toList());
    return Page.of(
        IntStream.range(0, entries.size())
            .mapToObj(at -> HeldJson.of(entries.get(at), mails.get(at)))
            .toList(),
        most,
        entry -> entry.mail().id().toString());
  }

  @Operation(
      summary = "Send a held mail",
      description =
          "It is planned anew with the same Message-ID. 409, with the reason, if it would only be"
              + " held again, a rule ends it, or it was decided meanwhile; `errors` names each value"
              + " that it lacks, and how to fill it in.")
  @PostMapping("/{id}/sending")
  MessageJson send(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, held::send);
  }

  @Operation(
      summary = "Drop a held mail",
      description =
          "It does not leave, and its sequence goes on with the next step. 409, with the reason, if"
              + " it was decided meanwhile, or brings the quote itself: that one is withdrawn.")
  @PostMapping("/{id}/drop")
  MessageJson drop(CurrentKey key, @PathVariable UUID id) {
    return decide(key, id, held::drop);
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
