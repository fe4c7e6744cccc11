package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asking sources: to try one out, or to keep what it says. */
@Tag(name = "Metrics")
@RestController
@RequestMapping(SourcesResource.ROOT)
class ReadingsResource {
  private static final int MOST = 400;

  private final Tenants tenants;
  private final MetricSources sources;
  private final Metrics metrics;
  private final Contacts contacts;

  ReadingsResource(Tenants tenants, MetricSources sources, Metrics metrics, Contacts contacts) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
    this.contacts = contacts;
  }

  /**
   * Whose numbers are asked for.
   *
   * @param contact needed where each contact has numbers of their own
   */
  record Whose(@Nullable UUID contact) {}

  @Operation(
      summary = "Try a metrics source out",
      description = "Asks it as described here; nothing is kept. Says which step failed.")
  @PostMapping("/test")
  AnswerJson test(
      CurrentKey key,
      @Parameter(description = "Needed where each contact has numbers of their own")
          @RequestParam(required = false)
          @Nullable UUID contact,
      @RequestBody SourceBody body) {
    tenants.run(key.tenant(), () -> refuseUnknown(contact));
    return AnswerJson.of(sources.test(key.tenant(), null, contact, body.input()));
  }

  /**
   * What a source said at one instant.
   *
   * @param values by the metric's key
   */
  @Schema(name = "MetricSnapshot")
  record SnapshotJson(Instant readAt, Map<String, BigDecimal> values) {
    static SnapshotJson of(Metrics.MetricSnapshot snapshot) {
      Map<String, BigDecimal> values = new LinkedHashMap<>();
      snapshot.readings().forEach(reading -> values.put(reading.key(), reading.value()));
      return new SnapshotJson(snapshot.readAt(), values);
    }
  }

  @Operation(
      summary = "List what a metrics source said",
      description = "Newest first: all of two days, and the last of each day before.")
  @GetMapping("/{id}/snapshots")
  Page<SnapshotJson> snapshots(
      CurrentKey key,
      @PathVariable UUID id,
      @Parameter(description = "Needed where each contact has numbers of their own")
          @RequestParam(required = false)
          @Nullable UUID contact,
      @RequestParam(defaultValue = "50") int limit) {
    return tenants.as(
        key.tenant(),
        () ->
            Page.whole(
                metrics.kept(found(id), contact, Math.clamp(limit, 1, MOST)).stream()
                    .map(SnapshotJson::of)
                    .toList()));
  }

  private MetricSources.Source found(UUID id) {
    return sources.find(id).orElseThrow(() -> new NotFound("The metrics source"));
  }

  @Operation(
      summary = "Read a metrics source now",
      description = "Keeps what it says; also while it is left alone after failures.")
  @PostMapping("/{id}/reading")
  AnswerJson read(
      CurrentKey key, @PathVariable UUID id, @RequestBody(required = false) @Nullable Whose whose) {
    UUID contact = whose == null ? null : whose.contact();
    tenants.run(
        key.tenant(),
        () -> {
          found(id);
          refuseUnknown(contact);
        });
    return AnswerJson.of(metrics.read(key.tenant(), id, contact));
  }

  private void refuseUnknown(@Nullable UUID contact) {
    if (contact != null && contacts.find(contact).isEmpty()) {
      throw new InvalidInput("contact", "There is no such contact");
    }
  }
}
