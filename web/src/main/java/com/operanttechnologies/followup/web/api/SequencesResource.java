package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's sequences of follow-ups. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping(SequencesResource.ROOT)
class SequencesResource {
  static final String ROOT = "/api/v1/sequences";

  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceEditor editor;
  private final Enrollments enrollments;

  SequencesResource(
      Tenants tenants, Sequences sequences, SequenceEditor editor, Enrollments enrollments) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.editor = editor;
    this.enrollments = enrollments;
  }

  /** How a sequence is called. */
  record NameBody(@Nullable String name) {}

  @Operation(summary = "List sequences", description = "Each with its steps and their templates.")
  @GetMapping
  Page<SequenceJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(sequences.all().stream().map(SequenceJson::of).toList()));
  }

  @Operation(summary = "Make a sequence", description = "A draft without steps.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<SequenceJson> make(CurrentKey key, @RequestBody NameBody body) {
    SequenceJson made =
        tenants.as(
            key.tenant(),
            () ->
                found(
                    editor.create(
                        Objects.requireNonNullElse(body.name(), ""), Actor.key(key.id()))));
    return ResponseEntity.created(URI.create(ROOT + "/" + made.id())).body(made);
  }

  @Operation(summary = "Read a sequence")
  @GetMapping("/{id}")
  SequenceJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> found(id));
  }

  @Operation(summary = "Name a sequence anew")
  @PutMapping("/{id}/name")
  SequenceJson rename(CurrentKey key, @PathVariable UUID id, @RequestBody NameBody body) {
    String name = Objects.requireNonNullElse(body.name(), "");
    return change(key, id, () -> editor.rename(id, name, Actor.key(key.id())));
  }

  /** Those whose state changed. */
  record ChangedJson(int enrollments) {}

  @Operation(summary = "Pause everybody who goes through a sequence")
  @PostMapping("/{id}/pause")
  ChangedJson pauseAll(CurrentKey key, @PathVariable UUID id) {
    return changed(key, id, () -> enrollments.pauseAll(id, Actor.key(key.id())));
  }

  @Operation(
      summary = "Resume everybody who goes through a sequence",
      description = "What became due meanwhile is planned anew and spread: there is no burst.")
  @PostMapping("/{id}/resume")
  ChangedJson resumeAll(CurrentKey key, @PathVariable UUID id) {
    return changed(key, id, () -> enrollments.resumeAll(id, Actor.key(key.id())));
  }

  private ChangedJson changed(CurrentKey key, UUID id, IntSupplier change) {
    return tenants.as(
        key.tenant(),
        () -> {
          found(id);
          return new ChangedJson(change.getAsInt());
        });
  }

  @Operation(summary = "List the versions of a sequence", description = "The newest first.")
  @GetMapping("/{id}/versions")
  Page<VersionJson> versions(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          found(id);
          return Page.whole(sequences.versions(id).stream().map(VersionJson::of).toList());
        });
  }

  @Operation(
      summary = "Publish the draft of a sequence",
      description =
          "Whoever is started from now on gets it; who runs on an older version stays on it until"
              + " moved. 409 if there is nothing to publish.")
  @PostMapping("/{id}/publication")
  SequenceJson publish(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, () -> editor.publish(id, Actor.key(key.id())));
  }

  @Operation(
      summary = "Archive a sequence",
      description = "Nobody is started any more; who runs on it goes on.")
  @PostMapping("/{id}/archive")
  SequenceJson archive(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, () -> editor.archive(id, Actor.key(key.id())));
  }

  @Operation(summary = "Take a sequence out of the archive")
  @DeleteMapping("/{id}/archive")
  SequenceJson restore(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, () -> editor.restore(id, Actor.key(key.id())));
  }

  private SequenceJson change(CurrentKey key, UUID id, Runnable change) {
    return tenants.as(
        key.tenant(),
        () -> {
          change.run();
          return found(id);
        });
  }

  private SequenceJson found(UUID id) {
    return sequences.find(id).map(SequenceJson::of).orElseThrow(() -> new NotFound("The sequence"));
  }
}
