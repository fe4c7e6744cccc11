package com.operanttechnologies.metrics.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking sources: to try one out, or to keep what it says. */
@Tag(name = "Metrics")
@RestController
@RequestMapping(SourcesResource.ROOT)
class ReadingsResource {
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
  AnswerJson test(CurrentKey key, @RequestBody SourceBody body) {
    return AnswerJson.of(sources.test(key.tenant(), null, null, body.input()));
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
          sources.find(id).orElseThrow(() -> new NotFound("The metrics source"));
          if (contact != null && contacts.find(contact).isEmpty()) {
            throw new InvalidInput("contact", "There is no such contact");
          }
        });
    return AnswerJson.of(metrics.read(key.tenant(), id, contact));
  }
}
