package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a sequence's next version: the only one that changes. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping(SequencesResource.ROOT + "/{id}/draft")
class DraftResource {
  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceEditor editor;

  DraftResource(Tenants tenants, Sequences sequences, SequenceEditor editor) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.editor = editor;
  }

  /** The place of a step, counted from 1. */
  record PositionBody(int position) {}

  @Operation(
      summary = "Begin the next version of a sequence",
      description = "The draft there is, else a copy of the live version.")
  @PostMapping
  VersionJson begin(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, (_, _) -> {});
  }

  @Operation(summary = "Discard the draft", description = "409 if it is the first version.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping
  void discard(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> editor.discardDraft(id, Actor.key(key.id())));
  }

  @Operation(summary = "Set goal, exit rules, window, holidays and spreading")
  @PutMapping("/rules")
  VersionJson setRules(
      CurrentKey key, @PathVariable UUID id, @RequestBody VersionJson.RulesJson rules) {
    return change(key, id, (draft, actor) -> editor.setRules(draft, rules.read(), actor));
  }

  @Operation(
      summary = "Add a step at the end",
      description =
          "Kinds: mail, task, wait, branch, end. Facts: viewed, not_viewed 3 days, question_asked, metric NAME"
              + " above 100, metric NAME below 5, date 2026-12-01.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/steps")
  VersionJson add(CurrentKey key, @PathVariable UUID id, @RequestBody StepBody step) {
    return change(key, id, (draft, actor) -> editor.addStep(draft, step.draft(), actor));
  }

  @Operation(summary = "Write a step anew", description = "A mail without words keeps its own.")
  @PutMapping("/steps/{step}")
  VersionJson write(
      CurrentKey key, @PathVariable UUID id, @PathVariable UUID step, @RequestBody StepBody body) {
    return changeStep(key, id, step, actor -> editor.changeStep(step, body.draft(), actor));
  }

  @Operation(
      summary = "Move a step",
      description = "409 if a step would stand before the question it depends on.")
  @PostMapping("/steps/{step}/position")
  VersionJson move(
      CurrentKey key,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestBody PositionBody body) {
    return changeStep(key, id, step, actor -> editor.moveStep(step, body.position(), actor));
  }

  @Operation(
      summary = "Remove a step",
      description = "What depended on its answer depends on nothing any more.")
  @DeleteMapping("/steps/{step}")
  VersionJson remove(CurrentKey key, @PathVariable UUID id, @PathVariable UUID step) {
    return changeStep(key, id, step, actor -> editor.removeStep(step, actor));
  }

  private VersionJson changeStep(
      CurrentKey key, UUID id, UUID step, java.util.function.Consumer<Actor> change) {
    return change(
        key,
        id,
        (draft, actor) -> {
          sequences
              .step(step)
              .filter(found -> found.version().equals(draft))
              .orElseThrow(() -> new NotFound("The step of the draft"));
          change.accept(actor);
        });
  }

  private VersionJson change(CurrentKey key, UUID id, BiConsumer<UUID, Actor> change) {
    Actor actor = Actor.key(key.id());
    return tenants.as(
        key.tenant(),
        () -> {
          UUID draft = editor.draft(id, actor);
          change.accept(draft, actor);
          return VersionJson.of(sequences.version(draft).orElseThrow());
        });
  }
}
