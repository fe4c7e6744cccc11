package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.QuoteForm.LineForm;
import com.operanttechnologies.quote.web.SequenceChoices;
import com.operanttechnologies.quote.web.attachment.AttachmentChange;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;

/** Quotes to begin with. */
@Controller
@RequestMapping("/quote-templates")
class QuoteTemplatesController {
  private static final String VIEW = "quote/template";

  private final Tenants tenants;
  private final QuoteTemplates templates;
  private final SequenceChoices sequences;
  private final AttachmentChange attachments;

  QuoteTemplatesController(
      Tenants tenants,
      QuoteTemplates templates,
      SequenceChoices sequences,
      AttachmentChange attachments) {
    this.tenants = tenants;
    this.templates = templates;
    this.sequences = sequences;
    this.attachments = attachments;
  }

  @GetMapping
  String list(CurrentMember me, Model model) {
    model.addAttribute("templates", tenants.as(me.tenant(), templates::all));
    return "quote/templates";
  }

  @GetMapping("/new")
  String blank(CurrentMember me, Model model) {
    return show(me, new QuoteForm(Map.of(), List.of()), null, model);
  }

  @PostMapping
  String add(
      CurrentMember me, HttpServletRequest request, Model model, HttpServletResponse response) {
    QuoteForm form = QuoteForm.typed(request);
    try {
      tenants.run(me.tenant(), () -> templates.add(QuoteTemplateForm.input(form), me));
      return "redirect:/quote-templates?done=added";
    } catch (InvalidInput refused) {
      show(me, form, null, model);
      return Refusal.show(VIEW, model, form.fields(), refused, response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    QuoteTemplate template = tenants.as(me.tenant(), () -> templates.get(id));
    return show(me, QuoteTemplateForm.of(template), template, model);
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
      show(me, form, tenants.as(me.tenant(), () -> templates.get(id)), model);
      return Refusal.show(VIEW, model, form.fields(), refused, response);
    }
  }

  /** The form comes back with other files; the template is not saved. */
  @PostMapping({"/attachments", "/{id}/attachments"})
  String attach(
      CurrentMember me,
      @PathVariable(required = false) @Nullable UUID id,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String attachment,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    QuoteForm form = attachments.of(me.tenant(), QuoteForm.typed(request), attachment, file, model);
    QuoteTemplate template = id == null ? null : tenants.as(me.tenant(), () -> templates.get(id));
    return show(me, form, template, model);
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> templates.remove(id, me));
    return "redirect:/quote-templates?done=removed";
  }

  private String show(
      CurrentMember me, QuoteForm form, @Nullable QuoteTemplate template, Model model) {
    List<LineForm> rows = new ArrayList<>(form.lines());
    rows.add(LineForm.EMPTY);
    model.addAttribute("form", form.fields());
    model.addAttribute("lines", rows);
    model.addAttribute("attached", AttachmentLines.read(form.fields().get(AttachmentLines.FIELD)));
    model.addAttribute("sequences", tenants.as(me.tenant(), sequences::all));
    if (template != null) {
      model.addAttribute("template", template);
    }
    return VIEW;
  }
}
