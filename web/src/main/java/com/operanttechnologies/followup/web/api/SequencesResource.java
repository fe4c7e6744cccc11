package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's sequences of follow-ups. */
@Tag(name = "Follow-ups")
@RestController
@RequestMapping("/api/v1/sequences")
class SequencesResource {
  private final Tenants tenants;
  private final Sequences sequences;

  SequencesResource(Tenants tenants, Sequences sequences) {
    this.tenants = tenants;
    this.sequences = sequences;
  }

  @Operation(summary = "List sequences", description = "Each with its steps and their templates.")
  @GetMapping
  Page<SequenceJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(sequences.all().stream().map(SequenceJson::of).toList()));
  }

  @Operation(summary = "Read a sequence")
  @GetMapping("/{id}")
  SequenceJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () ->
            sequences
                .find(id)
                .map(SequenceJson::of)
                .orElseThrow(() -> new NotFound("The sequence")));
  }
}
