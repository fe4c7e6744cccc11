package com.operanttechnologies.contact.web.imports;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.Imports;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which column is what, as guessed and as a person corrects it; then the dry run begins. */
@Controller
@RequestMapping("/contacts/imports/{id}/columns")
class ColumnsController {
  private static final String VIEW = "contact/imports/columns";

  private final Tenants tenants;
  private final Imports imports;

  ColumnsController(Tenants tenants, Imports imports) {
    this.tenants = tenants;
    this.imports = imports;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    Import file = fill(me, id, model);
    model.addAttribute("form", ColumnsForm.of(file.plan(), me.zone()));
    return VIEW;
  }

  @PostMapping
  String check(
      CurrentMember me,
      @PathVariable UUID id,
      ColumnsForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> imports.check(id, form.plan(me.zone())));
      return "redirect:/contacts/imports/" + id;
    } catch (InvalidInput refused) {
      fill(me, id, model);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  private Import fill(CurrentMember me, UUID id, Model model) {
    Import file = tenants.as(me.tenant(), () -> imports.get(id));
    Map<String, String> fields = new LinkedHashMap<>();
    Arrays.stream(ImportField.values()).forEach(field -> fields.put(field.code(), field.label()));
    model.addAttribute("import", file);
    model.addAttribute("kinds", fields);
    tenants.run(
        me.tenant(),
        () -> imports.sameFile(id).ifPresent(same -> model.addAttribute("same", same)));
    return file;
  }
}
