package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartOutcome.AlreadyRunning;
import com.operanttechnologies.followup.StartOutcome.Refused;
import com.operanttechnologies.followup.StartOutcome.Started;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.WhyNotYet;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who goes through a sequence, and what is done with them. */
@Tag(name = "Follow-ups")
@RestController
class EnrollmentsResource {
  private static final int MOST = 200;
  private static final String ONE = "/api/v1/enrollments/{id}";

  private final Tenants tenants;
  private final Enrollments enrollments;
  private final WhyNotYet why;

  EnrollmentsResource(Tenants tenants, Enrollments enrollments, WhyNotYet why) {
    this.tenants = tenants;
    this.enrollments = enrollments;
    this.why = why;
  }

  /**
   * Whom to start.
   *
   * @param quote absent: about the contact alone
   * @param startAt the instant that days are counted from; absent: now
   * @param detail where it comes from, in a word; no personal data
   */
  record StartBody(
      @Nullable UUID contact,
      @Nullable UUID quote,
      @Nullable Instant startAt,
      @Nullable String detail) {}

  /** What sending now overrides. */
  record SentNowJson(EnrollmentJson enrollment, List<String> overrides) {}

  @Operation(
      summary = "Start a sequence for a contact",
      description =
          "201: started. 200: the contact goes through it already, or the quote is followed up."
              + " 409: not started, for each of the reasons said.")
  @PostMapping(SequencesResource.ROOT + "/{id}/enrollments")
  ResponseEntity<EnrollmentJson> start(
      CurrentKey key, @PathVariable UUID id, @RequestBody StartBody body) {
    UUID contact = body.contact();
    if (contact == null) {
      throw new InvalidInput("contact", "Say which contact");
    }
    StartRequest request =
        StartRequest.of(id, contact, StartSource.API)
            .about(body.quote())
            .from(body.startAt())
            .because(body.detail());
    return tenants.as(key.tenant(), () -> answer(enrollments.start(request, Actor.key(key.id()))));
  }

  private ResponseEntity<EnrollmentJson> answer(StartOutcome outcome) {
    return switch (outcome) {
      case Started(UUID id) -> ResponseEntity.status(HttpStatus.CREATED).body(json(id));
      case AlreadyRunning(UUID id) -> ResponseEntity.ok(json(id));
      case Refused refused -> throw new Conflict(refused.words());
    };
  }

  @Operation(summary = "List who goes through a sequence", description = "The newest 200 first.")
  @GetMapping(SequencesResource.ROOT + "/{id}/enrollments")
  Page<EnrollmentJson> list(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () ->
            Page.whole(enrollments.ofSequence(id, MOST).stream().map(EnrollmentJson::of).toList()));
  }

  @Operation(
      summary = "List the sequences that a contact goes through",
      description = "Those that are over too, the newest first.")
  @GetMapping("/api/v1/contacts/{id}/enrollments")
  Page<EnrollmentJson> ofContact(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () ->
            Page.whole(
                enrollments.ofContact(id).reversed().stream().map(EnrollmentJson::of).toList()));
  }

  @Operation(summary = "Read an enrollment")
  @GetMapping(ONE)
  EnrollmentJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> json(id));
  }

  @Operation(
      summary = "Read why the next step has not happened yet",
      description = "Every reason with its end, as far as it is known.")
  @GetMapping(ONE + "/why-not-yet")
  Page<WhyNotYet.Reason> whyNotYet(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> Page.whole(why.of(id)));
  }

  @Operation(summary = "Pause an enrollment", description = "409 if it is over.")
  @PostMapping(ONE + "/pause")
  EnrollmentJson pause(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::pause);
  }

  @Operation(summary = "Resume an enrollment", description = "409 if it is over.")
  @PostMapping(ONE + "/resume")
  EnrollmentJson resume(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::resume);
  }

  @Operation(summary = "Skip the next step", description = "409 if there is none.")
  @PostMapping(ONE + "/skip")
  EnrollmentJson skip(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::skipNext);
  }

  @Operation(summary = "Stop an enrollment for good")
  @PostMapping(ONE + "/stop")
  EnrollmentJson stop(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::stop);
  }

  @Operation(
      summary = "Send the next mail now",
      description =
          "Says what is overridden; every rule that stops a mail still does. 409 if it lacks a value"
              + " and would only be held; the answer names it, and nothing is changed.")
  @PostMapping(ONE + "/sending")
  SentNowJson sendNow(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          List<String> overrides = enrollments.sendNow(id, Actor.key(key.id()));
          return new SentNowJson(json(id), overrides);
        });
  }

  private EnrollmentJson change(CurrentKey key, UUID id, BiConsumer<UUID, Actor> change) {
    return tenants.as(
        key.tenant(),
        () -> {
          change.accept(id, Actor.key(key.id()));
          return json(id);
        });
  }

  private EnrollmentJson json(UUID id) {
    Enrollment found = enrollments.find(id).orElseThrow(() -> new NotFound("The enrollment"));
    return EnrollmentJson.of(found);
  }
}
