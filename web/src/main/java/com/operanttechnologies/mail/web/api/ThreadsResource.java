package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.ThreadFilter;
import com.operanttechnologies.mail.ThreadFilter.Folder;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shared inbox: conversations by quote and contact. */
@Tag(name = "Inbox")
@RestController
@RequestMapping(ThreadsResource.ROOT)
class ThreadsResource {
  static final String ROOT = "/api/v1/threads";

  private final Tenants tenants;
  private final Threads threads;

  ThreadsResource(Tenants tenants, Threads threads) {
    this.tenants = tenants;
    this.threads = threads;
  }

  /** Whom to give a thread to. */
  record Assignee(UUID member) {}

  /** Until when a thread is out of sight. */
  record Snooze(Instant until) {}

  /** What a member writes. */
  record Answer(@Nullable String text) {}

  /** The mail that was planned; it leaves after 15 seconds. */
  record Planned(UUID id) {}

  @Operation(summary = "List threads", description = "Newest first.")
  @GetMapping
  Page<ThreadJson> list(
      CurrentKey key,
      @Parameter(description = "open, mine (with member), unassigned, snoozed or done")
          @RequestParam(defaultValue = "open")
          String folder,
      @RequestParam(required = false) @Nullable UUID member,
      @Parameter(description = "What the newest incoming mail is taken for")
          @RequestParam(required = false)
          @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, 200);
    ThreadFilter filter =
        new ThreadFilter(
            named("folder", folder, Folder::ofCode),
            member,
            kind == null ? null : named("kind", kind, InboundKind::ofCode));
    List<ThreadEntry> rows = tenants.as(key.tenant(), () -> threads.list(filter, cursor, most + 1));
    return Page.of(
        rows.stream().map(ThreadJson::of).toList(), most, thread -> thread.id().toString());
  }

  static <T> T named(String field, String code, Function<String, T> read) {
    try {
      return read.apply(code);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput(field, "There is none of this name");
    }
  }

  @Operation(summary = "Open a thread", description = "With its mails in both directions.")
  @GetMapping("/{id}")
  ThreadJson open(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> threads.open(id).map(ThreadJson::of).orElseThrow(() -> new NotFound("The thread")));
  }

  @Operation(summary = "Mark a thread as read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/{id}/reading")
  void read(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> threads.markRead(id));
  }

  @Operation(summary = "Assign a thread to a member")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PutMapping("/{id}/assignee")
  void assign(CurrentKey key, @PathVariable UUID id, @RequestBody Assignee assignee) {
    tenants.run(key.tenant(), () -> threads.assign(id, assignee.member()));
  }

  @Operation(summary = "Assign a thread to nobody")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}/assignee")
  void unassign(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> threads.assign(id, null));
  }

  @Operation(
      summary = "Snooze a thread",
      description = "Out of sight until then, or until somebody writes.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PutMapping("/{id}/snooze")
  void snooze(CurrentKey key, @PathVariable UUID id, @RequestBody Snooze snooze) {
    tenants.run(key.tenant(), () -> threads.snooze(id, snooze.until()));
  }

  @Operation(summary = "Mark a thread as done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PutMapping("/{id}/done")
  void finish(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> threads.finish(id));
  }

  @Operation(summary = "Open a thread again", description = "Neither done nor snoozed.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping({"/{id}/done", "/{id}/snooze"})
  void reopen(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> threads.reopen(id));
  }

  @Operation(
      summary = "Answer in a thread",
      description =
          "A mail by hand to the person who wrote last, in the same thread; never to a machine.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/{id}/answers")
  Planned answer(CurrentKey key, @PathVariable UUID id, @RequestBody Answer answer) {
    String text = answer.text() == null ? "" : answer.text();
    return new Planned(
        tenants.as(key.tenant(), () -> threads.answer(id, text, Actor.key(key.id()))));
  }

  @Operation(
      summary = "Take an answer back",
      description = "Within its 15 seconds; 409 once it has begun to leave.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}/answers/{message}")
  void takeBack(CurrentKey key, @PathVariable UUID id, @PathVariable UUID message) {
    tenants
        .as(key.tenant(), () -> threads.takeBack(id, message))
        .orElseThrow(
            () -> new com.operanttechnologies.problem.Conflict("The answer has left already"));
  }
}
