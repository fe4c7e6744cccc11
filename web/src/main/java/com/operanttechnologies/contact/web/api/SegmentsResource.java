package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.segment.Segment;
import com.operanttechnologies.contact.segment.SegmentInput;
import com.operanttechnologies.contact.segment.Segments;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved questions about contacts, and who fits them now. */
@Tag(name = "Segments")
@RestController
@RequestMapping(SegmentsResource.ROOT)
class SegmentsResource {
  static final String ROOT = "/api/v1/segments";

  private final Tenants tenants;
  private final Segments segments;

  SegmentsResource(Tenants tenants, Segments segments) {
    this.tenants = tenants;
    this.segments = segments;
  }

  @Operation(summary = "List segments", description = "By name, without counting.")
  @GetMapping
  Page<SegmentJson> list(CurrentKey key) {
    return Page.whole(
        tenants.as(key.tenant(), segments::all).stream()
            .map(segment -> SegmentJson.of(segment, null))
            .toList());
  }

  @Operation(summary = "Add a segment", description = "The criteria stand in docs/segments.md.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<SegmentJson> add(CurrentKey key, @RequestBody SegmentInput input) {
    SegmentJson added = tenants.as(key.tenant(), () -> counted(segments.add(input)));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(added);
  }

  @Operation(summary = "Read a segment and how many contacts fit now")
  @GetMapping("/{id}")
  SegmentJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> counted(segments.get(id)));
  }

  @Operation(summary = "Write a segment anew")
  @PutMapping("/{id}")
  SegmentJson write(CurrentKey key, @PathVariable UUID id, @RequestBody SegmentInput input) {
    return tenants.as(key.tenant(), () -> counted(segments.update(id, input)));
  }

  private SegmentJson counted(Segment segment) {
    return SegmentJson.of(segment, segments.count(segment.question()));
  }

  @Operation(summary = "Remove a segment", description = "Its contacts stay.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> segments.delete(id));
  }

  @Operation(summary = "List the contacts that fit a segment now", description = "By name.")
  @GetMapping("/{id}/contacts")
  Page<ContactJson> contacts(
      CurrentKey key,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, 200);
    List<Contact> rows =
        tenants.as(
            key.tenant(), () -> segments.contacts(segments.get(id).question(), cursor, most + 1));
    return Page.of(
        rows.stream().map(ContactJson::of).toList(), most, contact -> contact.id().toString());
  }
}
