package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplateInput;
import com.operanttechnologies.quote.template.QuoteTemplates;
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

/** Quotes to begin with: {@code POST /quotes} takes their id. */
@Tag(name = "Quote templates")
@RestController
@RequestMapping(QuoteTemplatesResource.ROOT)
class QuoteTemplatesResource {
  static final String ROOT = "/api/v1/quote-templates";

  private final Tenants tenants;
  private final QuoteTemplates templates;

  QuoteTemplatesResource(Tenants tenants, QuoteTemplates templates) {
    this.tenants = tenants;
    this.templates = templates;
  }

  @Operation(summary = "List quote templates", description = "By name.")
  @GetMapping
  Page<QuoteTemplateJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(),
        () -> Page.whole(templates.all().stream().map(QuoteTemplateJson::of).toList()));
  }

  @Operation(
      summary = "Add a quote template",
      description = "Lines are as those of a quote; with a productId nothing else is needed.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  ResponseEntity<QuoteTemplateJson> add(CurrentKey key, @RequestBody QuoteTemplateInput input) {
    QuoteTemplate added = tenants.as(key.tenant(), () -> templates.add(input, key));
    return ResponseEntity.created(URI.create(ROOT + "/" + added.id()))
        .body(QuoteTemplateJson.of(added));
  }

  @Operation(summary = "Read a quote template")
  @GetMapping("/{id}")
  QuoteTemplateJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> QuoteTemplateJson.of(templates.get(id)));
  }

  @Operation(
      summary = "Write a quote template anew",
      description =
          "Replaces everything: what is absent, empty or 0 it has no more. Quotes stay as they"
              + " are.")
  @PutMapping("/{id}")
  QuoteTemplateJson write(
      CurrentKey key, @PathVariable UUID id, @RequestBody QuoteTemplateInput input) {
    return tenants.as(key.tenant(), () -> QuoteTemplateJson.of(templates.update(id, input, key)));
  }

  @Operation(summary = "Remove a quote template", description = "Quotes stay as they are.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{id}")
  void remove(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> templates.remove(id, key));
  }
}
