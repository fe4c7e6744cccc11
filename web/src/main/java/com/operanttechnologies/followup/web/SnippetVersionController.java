package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.editing.LineDiff;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.followup.editing.TemplateVersion;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a snippet said before, who wrote it and when; compared with now, and restored. */
@Controller
@RequestMapping("/settings/snippets/{id}/versions")
class SnippetVersionController {
  private static final String VIEW = "followup/snippet-versions";

  private final Tenants tenants;
  private final Snippets snippets;

  SnippetVersionController(Tenants tenants, Snippets snippets) {
    this.tenants = tenants;
    this.snippets = snippets;
  }

  @GetMapping
  String list(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer compare,
      Model model) {
    List<TemplateVersion> versions = fill(me, id, model);
    if (compare != null) {
      TemplateVersion older =
          versions.stream()
              .filter(version -> version.number() == compare)
              .findFirst()
              .orElseThrow(() -> new NotFound("The version"));
      model.addAttribute("compared", older);
      model.addAttribute("changes", LineDiff.ofParts(older.parts(), versions.getFirst().parts()));
    }
    return VIEW;
  }

  /** Refused where it places what is not there any more. */
  @PostMapping("/{number}/restoration")
  String restore(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable int number,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> snippets.restore(id, number, StepPage.author(me)));
      return "redirect:/settings/snippets/" + id + "?done=restored";
    } catch (InvalidInput refused) {
      fill(me, id, model);
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  private List<TemplateVersion> fill(CurrentMember me, UUID id, Model model) {
    return tenants.as(
        me.tenant(),
        () -> {
          Snippet snippet = snippets.find(id).orElseThrow(() -> new NotFound("The snippet"));
          List<TemplateVersion> versions = snippets.versions(id);
          model.addAttribute("snippet", snippet);
          model.addAttribute("versions", versions);
          return versions;
        });
  }
}
