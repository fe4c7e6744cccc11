package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Audiences.Audience;
import com.operanttechnologies.followup.bulk.BulkEnrollments;
import com.operanttechnologies.followup.bulk.BulkPreview;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many contacts sent through one sequence. */
@Tag(name = "Bulk enrollments")
@RestController
@RequestMapping(BulkEnrollmentsResource.ROOT)
class BulkEnrollmentsResource {
  static final String ROOT = "/api/v1/bulk-enrollments";
  private static final int SHOWN = 100;
  private static final int USUAL = 120;

  private final Tenants tenants;
  private final Audiences audiences;
  private final BulkEnrollments bulks;

  BulkEnrollmentsResource(Tenants tenants, Audiences audiences, BulkEnrollments bulks) {
    this.tenants = tenants;
    this.audiences = audiences;
    this.bulks = bulks;
  }

  /**
   * Whom to send through which sequence.
   *
   * @param kind segment or import
   * @param audience the segment's or the import's id
   * @param perHour how many are enrolled an hour at most; 120 unless told otherwise
   */
  record Start(
      @Nullable String kind,
      @Nullable UUID audience,
      @Nullable UUID sequence,
      @Nullable Integer perHour) {}

  @Operation(summary = "List the newest bulk enrollments")
  @GetMapping
  Page<BulkJson> list(CurrentKey key) {
    return Page.whole(
        tenants.as(key.tenant(), () -> bulks.newest(SHOWN)).stream().map(BulkJson::of).toList());
  }

  @Operation(
      summary = "See who would be enrolled, and who not and why",
      description = "Nothing changes.")
  @GetMapping("/preview")
  BulkPreview preview(
      CurrentKey key,
      @Parameter(description = "segment or import") @RequestParam String kind,
      @RequestParam UUID audience,
      @RequestParam UUID sequence) {
    return tenants.as(key.tenant(), () -> bulks.preview(found(kind, audience), sequence));
  }

  @Operation(
      summary = "Send many contacts through a sequence",
      description = "They are enrolled batch by batch, so many an hour.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<BulkJson> start(CurrentKey key, @RequestBody Start start) {
    BulkJson started =
        tenants.as(
            key.tenant(),
            () -> {
              Audience whom =
                  found(required("kind", start.kind), required("audience", start.audience));
              UUID id =
                  bulks.start(
                      whom,
                      required("sequence", start.sequence),
                      start.perHour == null ? USUAL : start.perHour,
                      key.label());
              return BulkJson.of(bulks.get(id));
            });
    return ResponseEntity.created(URI.create(ROOT + "/" + started.id())).body(started);
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidInput(field, "Fill this in");
    }
    return value;
  }

  private Audience found(String kind, UUID id) {
    try {
      return audiences
          .find(Audiences.Kind.ofCode(kind), id)
          .orElseThrow(() -> new NotFound("The audience"));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("kind", "Send segment or import");
    }
  }

  @Operation(summary = "Read how far a bulk enrollment is")
  @GetMapping("/{id}")
  BulkJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> BulkJson.of(bulks.get(id)));
  }

  @Operation(
      summary = "List who was left out of a bulk enrollment",
      description = "Each with the reason.")
  @GetMapping("/{id}/refused")
  Page<LeftOut> refused(
      CurrentKey key,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, 1000);
    return tenants.as(
        key.tenant(),
        () ->
            Page.of(
                bulks.refused(bulks.get(id).id(), cursor, most + 1).stream()
                    .map(each ->
                        new LeftOut(each.contact(), each.name(), each.email(), each.reason()))
                    .toList(),
                most,
                each -> each.contact().toString()));
  }

  /** A contact who was not enrolled, and why. */
  record LeftOut(UUID contact, String name, String email, String reason) {}

  @Operation(summary = "Stop a bulk enrollment", description = "Who is enrolled already stays so.")
  @DeleteMapping("/{id}/run")
  BulkJson cancel(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          bulks.cancel(id);
          return BulkJson.of(bulks.get(id));
        });
  }
}
