package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Rehearsals;
import com.operanttechnologies.followup.Rehearsals.Rehearsal;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would happen to a contact, without doing it. */
@Tag(name = "Follow-ups")
@RestController
class RehearsalsResource {
  private final Tenants tenants;
  private final Sequences sequences;
  private final Rehearsals rehearsals;

  RehearsalsResource(Tenants tenants, Sequences sequences, Rehearsals rehearsals) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.rehearsals = rehearsals;
  }

  /**
   * What is rehearsed.
   *
   * @param version absent: the newest, also if it is a draft
   * @param assumed facts that are taken as true
   */
  record RehearsalBody(
      @Schema(description = "Absent: the newest, also if it is a draft") @Nullable UUID version,
      @Nullable UUID contact,
      @Schema(description = "Absent: about the contact alone") @Nullable UUID quote,
      @Schema(description = "When the contact would be enrolled; absent: now")
          @Nullable Instant startAt,
      @Schema(description = "Facts that are taken as true, such as viewed")
          @Nullable List<String> assumed) {}

  /** One step: when, why then, what it says, or why it could not be written. */
  record RehearsedJson(
      int position,
      String kind,
      String what,
      @Nullable Instant at,
      @Nullable Boolean answer,
      List<String> why,
      @Nullable String problem,
      @Nullable String subject,
      @Nullable String html,
      @Nullable String text) {}

  /** The whole schedule. */
  record RehearsalJson(
      List<RehearsedJson> steps,
      List<String> refusals,
      List<String> stops,
      String zone,
      String country,
      @Nullable Instant expiresAt) {}

  @Operation(
      summary = "Rehearse a sequence",
      description =
          "The schedule of a contact enrolled at an instant, with windows, holidays, spreading, the"
              + " rendered mails and what would end it. Nothing is kept and nothing is sent.")
  @PostMapping(SequencesResource.ROOT + "/{id}/rehearsals")
  RehearsalJson rehearse(CurrentKey key, @PathVariable UUID id, @RequestBody RehearsalBody body) {
    UUID contact = body.contact();
    if (contact == null) {
      throw new InvalidInput("contact", "Say which contact");
    }
    Set<Fact> assumed = facts(body.assumed() == null ? List.of() : body.assumed());
    return tenants.as(
        key.tenant(),
        () ->
            json(
                rehearsals.of(
                    new Rehearsals.Wanted(
                        version(id, body.version()),
                        contact,
                        body.quote(),
                        body.startAt() == null ? tenants.now() : body.startAt(),
                        assumed))));
  }

  private UUID version(UUID sequence, @Nullable UUID wanted) {
    return sequences.versions(sequence).stream()
        .filter(version -> wanted == null || version.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new NotFound("The version of the sequence"))
        .id();
  }

  private static Set<Fact> facts(List<String> codes) {
    try {
      return codes.stream().map(Fact::parse).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("assumed", String.valueOf(e.getMessage()));
    }
  }

  private static RehearsalJson json(Rehearsal rehearsal) {
    return new RehearsalJson(
        rehearsal.steps().stream().map(RehearsalsResource::json).toList(),
        rehearsal.refusals(),
        rehearsal.stops(),
        rehearsal.zone().getId(),
        rehearsal.country(),
        rehearsal.expiresAt());
  }

  private static RehearsedJson json(Rehearsals.Step step) {
    var letter = step.letter();
    return new RehearsedJson(
        step.step().position(),
        step.step().action().kind(),
        step.what(),
        step.at(),
        step.answer(),
        step.why(),
        step.problem(),
        letter == null ? null : letter.subject(),
        letter == null ? null : letter.html(),
        letter == null ? null : letter.text());
  }
}
