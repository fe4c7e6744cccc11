package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.editing.LineDiff;
import com.operanttechnologies.followup.editing.TemplateVersion;
import com.operanttechnologies.followup.editing.Templates;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a mail said before, who wrote it and when; compared with now, and restored. */
@Controller
@RequestMapping("/sequences/{id}/steps/{step}/versions")
class VersionsController {
  private final Tenants tenants;
  private final Templates templates;
  private final StepPage page;

  VersionsController(Tenants tenants, Templates templates, StepPage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.page = page;
  }

  @GetMapping
  String list(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestParam(required = false) @Nullable Integer compare,
      Model model) {
    page.fill(model, me, id, step);
    List<TemplateVersion> versions = tenants.as(me.tenant(), () -> templates.versions(step));
    model.addAttribute("versions", versions);
    if (compare != null) {
      TemplateVersion older =
          versions.stream()
              .filter(version -> version.number() == compare)
              .findFirst()
              .orElseThrow(() -> new NotFound("The version"));
      model.addAttribute("compared", older);
      model.addAttribute("changes", LineDiff.ofParts(older.parts(), versions.getFirst().parts()));
    }
    return "followup/versions";
  }

  @PostMapping("/{number}/restoration")
  String restore(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @PathVariable int number,
      Model model) {
    page.fill(model, me, id, step);
    tenants.run(me.tenant(), () -> templates.restore(step, number, StepPage.author(me)));
    return "redirect:/sequences/" + id + "/steps/" + step + "?done=restored";
  }
}
