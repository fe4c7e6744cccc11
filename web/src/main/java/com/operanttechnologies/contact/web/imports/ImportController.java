package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.ImportState;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One import: how far it is, and what a person decides about it. */
@Controller
@RequestMapping("/contacts/imports/{id}")
class ImportController {
  private static final int PROBLEMS = 10;

  private final Tenants tenants;
  private final Imports imports;

  ImportController(Tenants tenants, Imports imports) {
    this.tenants = tenants;
    this.imports = imports;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    Import file = fill(me, id, model);
    return file.state() == ImportState.MAPPING
        ? "redirect:/contacts/imports/" + id + "/columns"
        : "contact/imports/show";
  }

  /** The part of the page that asks for itself while the import is at work. */
  @GetMapping("/progress")
  String progress(CurrentMember me, @PathVariable UUID id, Model model) {
    fill(me, id, model);
    return "contact/imports/progress";
  }

  private Import fill(CurrentMember me, UUID id, Model model) {
    return tenants.as(
        me.tenant(),
        () -> {
          Import file = imports.get(id);
          model.addAttribute("import", file);
          model.addAttribute("problems", imports.refused(id, 0, PROBLEMS));
          imports.sameFile(id).ifPresent(same -> model.addAttribute("same", same));
          return file;
        });
  }

  @PostMapping("/run")
  String run(CurrentMember me, @PathVariable UUID id) {
    return decide(me, id, imports::run);
  }

  @PostMapping("/cancellation")
  String cancel(CurrentMember me, @PathVariable UUID id) {
    return decide(me, id, imports::cancel);
  }

  private String decide(CurrentMember me, UUID id, Consumer<UUID> decision) {
    tenants.run(me.tenant(), () -> decision.accept(id));
    return "redirect:/contacts/imports/" + id;
  }

  @PostMapping("/removal")
  String discard(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> imports.discard(id));
    return "redirect:/contacts/imports?done=discarded";
  }
}
