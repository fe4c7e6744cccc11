package com.operanttechnologies.quote.web.template;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.product.TemplateLines;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.quote.web.grid.GridAnswers;
import com.operanttechnologies.quote.web.grid.GridRequest;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lines while a template is written; nothing is saved. */
@Controller
class TemplateLinesController {
  private final Tenants tenants;
  private final QuoteTemplates templates;
  private final TemplateLines products;
  private final GridAnswers grid;
  private final TemplatePage page;

  TemplateLinesController(
      Tenants tenants,
      QuoteTemplates templates,
      TemplateLines products,
      GridAnswers grid,
      TemplatePage page) {
    this.tenants = tenants;
    this.templates = templates;
    this.products = products;
    this.grid = grid;
    this.page = page;
  }

  @PostMapping("/quote-templates/lines")
  String ofNew(
      CurrentMember me,
      HttpServletRequest request,
      @ModelAttribute GridRequest asked,
      Model model) {
    return page.show(me, form(me, request, asked, model), null, model);
  }

  @PostMapping("/quote-templates/{id}/lines")
  String ofSaved(
      CurrentMember me,
      @PathVariable UUID id,
      HttpServletRequest request,
      @ModelAttribute GridRequest asked,
      Model model) {
    QuoteTemplate template = tenants.as(me.tenant(), () -> templates.get(id));
    return page.show(me, form(me, request, asked, model), template, model);
  }

  private QuoteForm form(
      CurrentMember me, HttpServletRequest request, GridRequest asked, Model model) {
    return tenants.as(
        me.tenant(),
        () -> {
          QuoteForm form = grid.of(request, asked, model);
          return asked.add() == null ? form : adding(form, asked.add(), model);
        });
  }

  private QuoteForm adding(QuoteForm form, UUID product, Model model) {
    List<LineForm> rows = new ArrayList<>(form.lines());
    products.of(product).forEach(line -> rows.add(QuoteForm.row(line)));
    model.addAttribute("added", form.lines().size());
    return form.with(rows);
  }
}
