package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.editing.Templates;
import com.operanttechnologies.followup.web.api.TemplateJson.Texts;
import com.operanttechnologies.followup.web.api.TemplateJson.VersionJson;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the mail of a step says, in all its versions. */
@Tag(name = "Templates")
@RestController
@RequestMapping("/api/v1/sequences/{id}/steps/{step}/template")
class TemplateResource {
  private final Tenants tenants;
  private final Templates templates;
  private final StepTexts texts;

  TemplateResource(Tenants tenants, Templates templates, StepTexts texts) {
    this.tenants = tenants;
    this.templates = templates;
    this.texts = texts;
  }

  @Operation(summary = "Read the template of a step", description = "Its newest version.")
  @GetMapping
  VersionJson read(CurrentKey key, @PathVariable UUID id, @PathVariable UUID step) {
    return tenants.as(key.tenant(), () -> newest(texts.step(id, step)));
  }

  @Operation(
      summary = "Publish a template",
      description =
          "Planned mails say it from now on. 422 names each place that cannot be taken, with line"
              + " and column.")
  @PutMapping
  VersionJson publish(
      CurrentKey key, @PathVariable UUID id, @PathVariable UUID step, @RequestBody Texts input) {
    return tenants.as(
        key.tenant(),
        () -> {
          SequenceStep found = texts.step(id, step);
          templates.publish(step, StepTexts.input(found, input), StepTexts.author(key));
          return newest(found);
        });
  }

  @Operation(summary = "List the versions of a template", description = "Newest first.")
  @GetMapping("/versions")
  Page<VersionJson> versions(CurrentKey key, @PathVariable UUID id, @PathVariable UUID step) {
    return tenants.as(
        key.tenant(),
        () ->
            Page.whole(
                templates.versions(texts.step(id, step).id()).stream()
                    .map(VersionJson::of)
                    .toList()));
  }

  @Operation(summary = "Publish an older version again")
  @PostMapping("/versions/{version}/restoration")
  VersionJson restore(
      CurrentKey key, @PathVariable UUID id, @PathVariable UUID step, @PathVariable int version) {
    return tenants.as(
        key.tenant(),
        () -> {
          SequenceStep found = texts.step(id, step);
          templates.restore(step, version, StepTexts.author(key));
          return newest(found);
        });
  }

  private VersionJson newest(SequenceStep step) {
    return VersionJson.of(templates.versions(step.id()).getFirst());
  }
}
