package com.operanttechnologies.contact.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The kinds of mail that recipients can switch off one by one. */
@Tag(name = "Streams")
@RestController
@RequestMapping(StreamsResource.ROOT)
class StreamsResource {
  static final String ROOT = "/api/v1/streams";

  private final Tenants tenants;
  private final Streams streams;

  StreamsResource(Tenants tenants, Streams streams) {
    this.tenants = tenants;
    this.streams = streams;
  }

  /** A stream and the sequences that belong to it. */
  record StreamJson(UUID id, String name, List<UUID> sequences) {}

  /** A stream to be. */
  record Body(@Nullable String name) {}

  @Operation(
      summary = "List streams",
      description = "Sequences that belong to none send follow-ups about quotes.")
  @GetMapping
  Page<StreamJson> list(CurrentKey key) {
    return tenants.as(key.tenant(), () -> Page.whole(all()));
  }

  @Operation(summary = "Add a stream", description = "Recipients read its name.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<StreamJson> add(CurrentKey key, @RequestBody Body body) {
    StreamJson added =
        tenants.as(key.tenant(), () -> found(streams.add(body.name() == null ? "" : body.name())));
    return ResponseEntity.created(URI.create(ROOT)).body(added);
  }

  @Operation(summary = "Remove a stream", description = "409 while sequences belong to it.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> streams.remove(found(id).id()));
  }

  @Operation(summary = "Put a sequence into a stream")
  @PutMapping("/{id}/sequences/{sequence}")
  StreamJson put(CurrentKey key, @PathVariable UUID id, @PathVariable UUID sequence) {
    return tenants.as(
        key.tenant(),
        () -> {
          streams.put(sequence, found(id).id());
          return found(id);
        });
  }

  @Operation(
      summary = "Take a sequence out of its stream",
      description = "Back among the follow-ups about quotes.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}/sequences/{sequence}")
  void takeOut(CurrentKey key, @PathVariable UUID id, @PathVariable UUID sequence) {
    tenants.run(
        key.tenant(),
        () -> {
          if (!found(id).sequences().contains(sequence)) {
            throw new NotFound("The sequence in this stream");
          }
          streams.put(sequence, null);
        });
  }

  private List<StreamJson> all() {
    Map<UUID, UUID> belong = streams.ofSequences();
    return streams.all().stream()
        .map(stream ->
            new StreamJson(
                stream.id(),
                stream.name(),
                belong.keySet().stream()
                    .filter(sequence -> stream.id().equals(belong.get(sequence)))
                    .sorted()
                    .toList()))
        .toList();
  }

  private StreamJson found(UUID id) {
    return all().stream()
        .filter(stream -> stream.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("The stream"));
  }
}
