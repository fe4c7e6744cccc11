package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Moves;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moving those who run on older versions to the live one. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping(SequencesResource.ROOT + "/{id}/move")
class MovesResource {
  private final Tenants tenants;
  private final Moves moves;

  MovesResource(Tenants tenants, Moves moves) {
    this.tenants = tenants;
    this.moves = moves;
  }

  /** The fingerprint of the dry run that is confirmed. */
  record ConfirmedBody(@Nullable String fingerprint) {}

  /** How many were moved. */
  record MovedJson(int moved) {}

  @Operation(
      summary = "Show what moving to the live version would do",
      description = "Who would get what when, now and after it. Nothing changes.")
  @GetMapping
  Moves.Preview preview(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> moves.preview(id));
  }

  @Operation(
      summary = "Move everybody to the live version",
      description = "409 if it would come out differently than the dry run by now.")
  @PostMapping
  MovedJson move(CurrentKey key, @PathVariable UUID id, @RequestBody ConfirmedBody body) {
    String fingerprint = Objects.requireNonNullElse(body.fingerprint(), "");
    return tenants.as(
        key.tenant(), () -> new MovedJson(moves.move(id, fingerprint, Actor.key(key.id()))));
  }
}
