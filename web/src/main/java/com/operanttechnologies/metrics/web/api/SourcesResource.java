package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
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

/** Where the customers' numbers come from. */
@Tag(name = "Metrics")
@RestController
@RequestMapping(SourcesResource.ROOT)
class SourcesResource {
  static final String ROOT = "/api/v1/metrics/sources";

  private final Tenants tenants;
  private final MetricSources sources;
  private final Audit audit;

  SourcesResource(Tenants tenants, MetricSources sources, Audit audit) {
    this.tenants = tenants;
    this.sources = sources;
    this.audit = audit;
  }

  @Operation(
      summary = "List metrics sources",
      description = "The one whose numbers stand in the block of all numbers first.")
  @GetMapping
  Page<SourceJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(sources.all().stream().map(SourceJson::of).toList()));
  }

  @Operation(summary = "Add a metrics source")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<SourceJson> add(CurrentKey key, @RequestBody SourceBody body) {
    Source added =
        tenants.as(
            key.tenant(), () -> recorded(key, "metrics source added", sources.add(body.input())));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(SourceJson.of(added));
  }

  @Operation(summary = "Read a metrics source")
  @GetMapping("/{id}")
  SourceJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> SourceJson.of(found(id)));
  }

  @Operation(
      summary = "Write a metrics source anew",
      description = "Absent secrets stay, unless the address that they are sent to changes.")
  @PutMapping("/{id}")
  SourceJson write(CurrentKey key, @PathVariable UUID id, @RequestBody SourceBody body) {
    return tenants.as(
        key.tenant(),
        () ->
            SourceJson.of(recorded(key, "metrics source edited", sources.edit(id, body.input()))));
  }

  @Operation(
      summary = "Remove a metrics source",
      description = "At once: its keys, tokens and numbers are forgotten.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(
        key.tenant(),
        () -> {
          recorded(key, "metrics source removed", found(id));
          sources.remove(id);
        });
  }

  private Source found(UUID id) {
    return sources.find(id).orElseThrow(() -> new NotFound("The metrics source"));
  }

  private Source recorded(CurrentKey key, String action, Source source) {
    audit.record(key.tenant(), key.label(), action, source.name(), source.where());
    return source;
  }
}
