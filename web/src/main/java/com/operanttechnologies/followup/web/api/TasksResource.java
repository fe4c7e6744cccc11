package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.FollowUpTasks;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What sequences ask of people. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping("/api/v1/follow-up-tasks")
class TasksResource {
  private final Tenants tenants;
  private final FollowUpTasks tasks;

  TasksResource(Tenants tenants, FollowUpTasks tasks) {
    this.tenants = tenants;
    this.tasks = tasks;
  }

  @Operation(
      summary = "List the tasks that wait",
      description = "The oldest first. With owner those of this member, and those of nobody.")
  @GetMapping
  Page<FollowUpTasks.Task> list(
      CurrentKey key, @RequestParam(required = false) @Nullable UUID owner) {
    return tenants.as(
        key.tenant(), () -> Page.whole(owner == null ? tasks.open() : tasks.openFor(owner)));
  }

  @Operation(
      summary = "Say that a task is done",
      description = "A sequence that pauses for it goes on.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/{id}/done")
  void done(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> tasks.done(id, Actor.key(key.id())));
  }

  @Operation(
      summary = "Skip a task",
      description = "It need not be done: a sequence that pauses for it goes on all the same.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/{id}/skip")
  void skip(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> tasks.skip(id, Actor.key(key.id())));
  }
}
