package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The follow-ups of a quote that was sent. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping("/api/v1/quotes/{id}/follow-up")
class FollowUpResource {
  private final Tenants tenants;
  private final Enrollments enrollments;

  FollowUpResource(Tenants tenants, Enrollments enrollments) {
    this.tenants = tenants;
    this.enrollments = enrollments;
  }

  @Operation(
      summary = "Read the follow-ups of a quote",
      description = "404 while there are none: before sending, or with the sequence none.")
  @GetMapping
  EnrollmentJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> EnrollmentJson.of(ofQuote(id)));
  }

  @Operation(summary = "Pause the follow-ups", description = "409 if they are over.")
  @PostMapping("/pause")
  EnrollmentJson pause(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::pause);
  }

  @Operation(summary = "Resume the follow-ups", description = "409 if they are over.")
  @PostMapping("/resume")
  EnrollmentJson resume(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::resume);
  }

  @Operation(
      summary = "Skip the next follow-up",
      description = "It is never sent; the one after it takes its turn. 409 if there is none.")
  @PostMapping("/skip")
  EnrollmentJson skip(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::skipNext);
  }

  @Operation(summary = "Stop the follow-ups for good")
  @PostMapping("/stop")
  EnrollmentJson stop(CurrentKey key, @PathVariable UUID id) {
    return change(key, id, enrollments::stop);
  }

  private EnrollmentJson change(CurrentKey key, UUID quote, BiConsumer<UUID, Actor> change) {
    return tenants.as(
        key.tenant(),
        () -> {
          change.accept(ofQuote(quote).id(), Actor.key(key.id()));
          return EnrollmentJson.of(ofQuote(quote));
        });
  }

  private Enrollment ofQuote(UUID quote) {
    return enrollments.ofQuote(quote).orElseThrow(() -> new NotFound("A follow-up of this quote"));
  }
}
