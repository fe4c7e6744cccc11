package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.SnippetInput;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.followup.web.api.TemplateJson.VersionJson;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** The pieces that mails share. */
@Tag(name = "Templates")
@RestController
@RequestMapping(SnippetsResource.ROOT)
class SnippetsResource {
  static final String ROOT = "/api/v1/snippets";

  private final Tenants tenants;
  private final Snippets snippets;

  SnippetsResource(Tenants tenants, Snippets snippets) {
    this.tenants = tenants;
    this.snippets = snippets;
  }

  @Operation(summary = "List snippets", description = "By name, each with the places that use it.")
  @GetMapping
  Page<SnippetJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(snippets.all().stream().map(this::json).toList()));
  }

  @Operation(
      summary = "Add a snippet",
      description = "422 names each place that cannot be taken, also a circle of snippets.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<SnippetJson> add(CurrentKey key, @RequestBody SnippetTexts input) {
    SnippetJson added =
        tenants.as(key.tenant(), () -> json(snippets.add(input.entered(), StepTexts.author(key))));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id())).body(added);
  }

  @Operation(summary = "Read a snippet")
  @GetMapping("/{id}")
  SnippetJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> json(found(id)));
  }

  @Operation(
      summary = "Write a snippet anew",
      description = "As another version; mails that use it say so from now on.")
  @PutMapping("/{id}")
  SnippetJson write(CurrentKey key, @PathVariable UUID id, @RequestBody SnippetTexts input) {
    return tenants.as(
        key.tenant(), () -> json(snippets.write(id, input.entered(), StepTexts.author(key))));
  }

  @Operation(summary = "Remove a snippet", description = "409 while something uses it.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> snippets.remove(id));
  }

  @Operation(summary = "List the versions of a snippet", description = "Newest first.")
  @GetMapping("/{id}/versions")
  Page<VersionJson> versions(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> Page.whole(snippets.versions(found(id).id()).stream().map(VersionJson::of).toList()));
  }

  @Operation(
      summary = "Publish an older version of a snippet again",
      description = "As the newest one; 422 where it places what is not there any more.")
  @PostMapping("/{id}/versions/{version}/restoration")
  SnippetJson restore(CurrentKey key, @PathVariable UUID id, @PathVariable int version) {
    return tenants.as(
        key.tenant(), () -> json(snippets.restore(id, version, StepTexts.author(key))));
  }

  private Snippet found(UUID id) {
    return snippets.find(id).orElseThrow(() -> new NotFound("The snippet"));
  }

  private SnippetJson json(Snippet snippet) {
    return new SnippetJson(
        snippet.id(),
        snippet.name(),
        snippet.about(),
        snippet.html(),
        snippet.text(),
        snippets.uses(snippet),
        snippet.updatedAt());
  }

  /** What is entered about a snippet. */
  record SnippetTexts(String name, @Nullable String about, String html, String text) {
    SnippetInput entered() {
      return new SnippetInput(given(name), given(about), given(html), given(text));
    }

    private static String given(@Nullable String entered) {
      return Objects.requireNonNullElse(entered, "");
    }
  }

  /**
   * A snippet.
   *
   * @param uses where it is placed
   */
  record SnippetJson(
      UUID id,
      String name,
      String about,
      String html,
      String text,
      List<String> uses,
      Instant updatedAt) {}
}
