package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Quotes to begin with. */
@Controller
@RequestMapping("/quote-templates")
class QuoteTemplatesController {
  private final Tenants tenants;
  private final QuoteTemplates templates;
  private final TemplatePage page;

  QuoteTemplatesController(Tenants tenants, QuoteTemplates templates, TemplatePage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.page = page;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("templates", tenants.as(me.tenant(), templates::all));
    return "quote/templates";
  }

  @GetMapping("/new")
  String blank(CurrentMember me, Model model) {
    return page.show(me, new QuoteForm(Map.of(), List.of()), null, model);
  }

  @PostMapping
  String add(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    QuoteForm form = QuoteForm.typed(request);
    try {
      tenants.run(me.tenant(), () -> templates.add(QuoteTemplateForm.input(form), me));
      return "redirect:/quote-templates?done=added";
    } catch (InvalidInput refused) {
      page.show(me, form, null, model);
      return Refusal.show(TemplatePage.VIEW, model, form.fields(), refused, response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    QuoteTemplate template = tenants.as(me.tenant(), () -> templates.get(id));
    return page.show(me, QuoteTemplateForm.of(template), template, model);
  }

  @PostMapping("/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    QuoteForm form = QuoteForm.typed(request);
    try {
      tenants.run(me.tenant(), () -> templates.update(id, QuoteTemplateForm.input(form), me));
      return "redirect:/quote-templates?done=saved";
    } catch (InvalidInput refused) {
      page.show(me, form, tenants.as(me.tenant(), () -> templates.get(id)), model);
      return Refusal.show(TemplatePage.VIEW, model, form.fields(), refused, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> templates.remove(id, me));
    return "redirect:/quote-templates?done=removed";
  }
}
